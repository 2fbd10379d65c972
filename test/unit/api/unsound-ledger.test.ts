import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ledgerHandlers } from '../../../electron/api/ledgers.ts';
import { openLedger } from '../../../electron/ledger/ledger.ts';
import { hasBacklog, queueForSearch } from '../../../electron/ledger/search/search-index.ts';
import { Session } from '../../../electron/service/session.ts';
import type { AppEvent } from '../../../shared/api/events.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { closedLedger, editFile, openTestLedger } from '../../support/ledger-folders.ts';
import { saveMembers } from '../../support/members.ts';
import { ledgerWithBackups, spoilings } from '../../support/spoil-ledger.ts';

const home = mkdtempSync(join(tmpdir(), 'lianxin-unsound-'));
const sessions: Session[] = [];
let events: AppEvent[] = [];

beforeEach(() => {
  events = [];
});

afterAll(async () => {
  for (const session of sessions) await session.close();
  rmSync(home, { recursive: true, force: true });
});

function started(): Session {
  const userData = mkdtempSync(join(home, 'settings-'));
  const settings = { userData, home, resources: 'resources', appVersion: '0.0.0-test' };
  const session = new Session(settings, (event) => events.push(event));
  sessions.push(session);
  return session;
}

/** Opens a ledger as the window does, and waits until it is closed again or was never opened. */
async function openedInVain(session: Session, folder: string) {
  await ledgerHandlers.openLedger({ folder, mode: 'write' }, session).catch(() => null);
  await vi.waitFor(() => expect(session.isOpen).toBe(false), { timeout: 20_000 });
  const state = await ledgerHandlers.startState({}, session);
  return state.state === 'closed' ? state.problem : null;
}

const addSomebody = (session: Session) =>
  session.write((ledger) => saveMembers(ledger, [{ name: '赵六' }], 100));

describe('a damaged ledger that is opened in the window ends on the first page with its newest good backup, when', () => {
  it.each(spoilings)('%s', async (_what, spoil) => {
    const { folder, file, backups } = await ledgerWithBackups();
    spoil(file);
    const spoilt = readFileSync(file);
    expect(await openedInVain(started(), folder)).toMatchObject({
      folder,
      code: 'ledger-damaged',
      backup: { path: backups[1] },
    });
    expect(readFileSync(file).equals(spoilt)).toBe(true);
  });
});

describe('while the file of a ledger just opened is being checked', () => {
  it('a change waits for the end of it, and is saved', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    const session = started();
    await session.open(folder, 'write');
    await addSomebody(session);
    expect(session.info().counts['party-member']).toBe(2);
    await session.close();
  });

  it('a change to a damaged one is refused with the same sentence, and not a byte of the file changes', async () => {
    const [, spoil] = spoilings.find(([what]) => what.includes('index')) ?? spoilings[0] ?? [];
    const { folder, file, backups } = await ledgerWithBackups();
    spoil?.(file);
    const spoilt = readFileSync(file);
    const session = started();
    await session.open(folder, 'write');
    await expect(addSomebody(session)).rejects.toMatchObject({
      code: 'ledger-damaged',
      detail: { backup: backups[1] },
    });
    await vi.waitFor(() => expect(events.at(-1)).toEqual({ type: 'ledger-closed' }), { timeout: 20_000 });
    expect(readFileSync(file).equals(spoilt)).toBe(true);
  });

  it('SQLite itself would not write to it', async () => {
    const folder = await closedLedger();
    const who = { actor: '测试员', appVersion: '0.0.0-test' };
    const ledger = await openLedger(folder, { mode: 'write', check: 'afterwards', ...who });
    const write = () => ledger.db.exec("INSERT INTO meta (key, value) VALUES ('probe', '1')");
    expect(write).toThrow(expect.objectContaining({ code: 'SQLITE_READONLY' }));
    ledger.connection.admitWriting();
    expect(write).not.toThrow();
    await ledger.close();
  });

  it('the ledger may be closed: the check ends first', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    const session = started();
    await session.open(folder, 'write');
    await session.close();
    expect(session.problem).toBeNull();
    await (await openTestLedger(folder)).close();
  });
});

describe('a ledger whose tables are not ours', () => {
  it('ends on the first page too, by name', async () => {
    const { folder, file, backups } = await ledgerWithBackups();
    editFile(file, (db) => db.exec('DROP INDEX party_member_by_name'));
    expect(await openedInVain(started(), folder)).toMatchObject({
      code: 'ledger-drifted',
      message: expect.stringContaining(basename(folder)),
      backup: { path: backups[1] },
    });
  });
});

describe('a search index that a crash cut short', () => {
  it('is finished after the ledger was opened and found whole', async () => {
    const folder = await closedLedger([{ name: '王芳' }, { name: '李明' }]);
    const cut = await openTestLedger(folder);
    queueForSearch(cut.db, partyMember, 1, 2);
    await cut.close();
    const session = started();
    await session.open(folder, 'write');
    await session.write(({ db }) => expect(hasBacklog(db, partyMember)).toBe(false));
    await session.close();
  });
});
