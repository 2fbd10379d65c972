import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { JobContext } from '../../electron/jobs/job-kinds.ts';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { type Ledger, ledgerOn } from '../../electron/ledger/ledger.ts';

/** The moment at which every test ledger stands still. */
export const testNow = '2026-11-24T09:30:00+08:00';

const made: Ledger[] = [];
const folder = mkdtempSync(join(tmpdir(), 'lianxin-ledgers-'));

afterAll(async () => {
  for (const ledger of made) await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A new, empty ledger in a folder that disappears after the tests of the file. */
export async function makeLedger(): Promise<Ledger> {
  const connection = await createLedger(join(folder, `第${made.length + 1}册.lianxin`), {
    office: { name: '团结路社区党委', level: '街道' },
    practice: false,
    now: testNow,
    appVersion: '0.0.0-test',
  });
  const ledger = ledgerOn(connection, '测试员', () => testNow);
  made.push(ledger);
  return ledger;
}

/** What a job is given, for running it on a test's own connection. */
export function jobContextOf({ connection, db, names }: Ledger): JobContext {
  return {
    folder: connection.folder,
    db,
    meta: connection.meta,
    names,
    now: testNow,
    actor: '王芳',
    signal: new AbortController().signal,
    report: () => undefined,
  };
}
