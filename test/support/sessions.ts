import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { Session } from '../../electron/service/session.ts';
import type { AppEvent } from '../../shared/api/events.ts';
import { testNow } from './ledgers.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-sessions-'));
const opened: Session[] = [];

afterAll(async () => {
  for (const session of opened) await session.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A ledger service's session with a new, empty ledger, and what it told the screen so far. */
export async function openSession(): Promise<{ session: Session; events: readonly AppEvent[] }> {
  const home = join(folder, String(opened.length + 1));
  const events: AppEvent[] = [];
  const settings = { userData: home, home, resources: 'resources', appVersion: '0.0.0-test' };
  const session = new Session(settings, (event) => events.push(event));
  opened.push(session);
  const connection = await createLedger(join(home, '团结路.lianxin'), {
    office: { name: '团结路社区党委', level: '街道' },
    practice: false,
    now: testNow,
    appVersion: settings.appVersion,
  });
  await connection.close();
  await session.open(join(home, '团结路.lianxin'), 'write');
  return { session, events };
}
