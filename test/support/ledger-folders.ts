import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import { afterAll } from 'vitest';
import { createLedger, type NewLedger } from '../../electron/ledger/create-ledger.ts';
import { type Ledger, ledgerOn, openLedger } from '../../electron/ledger/ledger.ts';
import { writeMeta } from '../../electron/ledger/meta.ts';
import { applicationId, migrate } from '../../electron/ledger/migrate.ts';
import { ledgerFile } from '../../electron/ledger/open-ledger.ts';
import type { RowValues } from '../../shared/registers/register.ts';
import { testNow } from './ledgers.ts';
import { saveMembers } from './members.ts';

/** Ledger folders for tests that open, close, spoil and move them; `ledgers.ts` is for those that only want one open. */
const root = mkdtempSync(join(tmpdir(), 'lianxin-folders-'));
const open = new Set<Ledger>();
let places = 0;

afterAll(async () => {
  for (const ledger of open) await ledger.close();
  rmSync(root, { recursive: true, force: true });
});

const appVersion = '0.0.0-test';

/** A path of this name that nothing stands on; every one in a folder of its own. */
export function freshPath(name: string): string {
  places += 1;
  return join(root, String(places), name);
}

/** Makes a ledger folder and leaves it open; closed after the file's tests if not before. */
export async function createTestLedger(folder: string, given: Partial<NewLedger> = {}): Promise<Ledger> {
  const office = { name: '团结路社区党委', level: '街道' };
  const connection = await createLedger(folder, {
    office,
    practice: false,
    now: testNow,
    appVersion,
    ...given,
  });
  return untilClosed(ledgerOn(connection, '测试员', () => testNow));
}

/** Opens a ledger folder; closed after the file's tests if not before. */
export async function openTestLedger(folder: string, mode: 'write' | 'read' = 'write'): Promise<Ledger> {
  return untilClosed(await openLedger(folder, { mode, actor: '测试员', appVersion, now: () => testNow }));
}

/** A closed ledger folder with these members. */
export async function closedLedger(members: readonly RowValues[] = []): Promise<string> {
  const ledger = await createTestLedger(freshPath('团结路社区.lianxin'));
  await saveMembers(ledger, members);
  await ledger.close();
  return ledger.connection.folder;
}

/** A closed ledger folder as an older program left it: its schema is that of an earlier version. */
export async function olderLedger(version: number): Promise<string> {
  const folder = await closedLedger();
  const file = join(folder, ledgerFile);
  rmSync(file);
  editFile(file, (db) => {
    db.pragma('journal_mode = WAL');
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, version);
    writeMeta(db, { ledgerId: 'older', office: { name: '旧账本', level: '街道' }, appVersion: '0.0.0' });
  });
  return folder;
}

/** Does to a ledger's file what only a hand with another program does. */
export function editFile<Result>(file: string, edit: (db: Db) => Result): Result {
  const db = new Database(file);
  try {
    return edit(db);
  } finally {
    db.close();
  }
}

/** Everything a SQLite file says about itself and holds, for comparing before and after. */
export function fileContent(file: string): unknown {
  return editFile(file, (db) => {
    const schema = db
      .prepare<[], { name: string; type: string; sql: string | null }>(
        'SELECT type, name, sql FROM sqlite_schema ORDER BY type, name',
      )
      .all();
    const tables = schema.filter(({ type, sql }) => type === 'table' && sql !== null);
    return {
      version: db.pragma('user_version', { simple: true }),
      schema,
      rows: tables.map(({ name }) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]),
    };
  });
}

function untilClosed(ledger: Ledger): Ledger {
  const watched: Ledger = {
    ...ledger,
    async close() {
      open.delete(watched);
      await ledger.close();
    },
  };
  open.add(watched);
  return watched;
}
