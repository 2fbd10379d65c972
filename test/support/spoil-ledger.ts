import { closeSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { backupLedger } from '../../electron/ledger/backup/backup-ledger.ts';
import { ledgerFile } from '../../electron/ledger/open-ledger.ts';
import { closedLedger, editFile, openTestLedger } from './ledger-folders.ts';
import { testNow } from './ledgers.ts';

const pageSize = 4096;

/** What can become of a ledger's file, in words, and a way to do it. */
export const spoilings: readonly (readonly [string, (file: string) => void])[] = [
  ['its first page is overwritten', (file) => overwritePages(file, 0, 1)],
  ['a page of its rows is overwritten', (file) => overwritePages(file, rootPage(file, 'party_member'), 1)],
  ['a page of an index is overwritten', (file) => overwritePages(file, rootPage(file, 'journal_of_row'), 1)],
  ['its last pages are overwritten', (file) => overwritePages(file, statSync(file).size / pageSize - 3, 3)],
  ['it is cut off in the middle', (file) => truncateSync(file, statSync(file).size / 2)],
  ['its last page is missing', (file) => truncateSync(file, statSync(file).size - pageSize)],
  ['there is nothing in it', (file) => truncateSync(file, 0)],
  ['it is no SQLite file at all', (file) => writeFileSync(file, '党员名册'.repeat(1000))],
];

/** Writes nonsense over whole pages of a file, from page `first` (from 0) on. */
function overwritePages(file: string, first: number, count: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, Buffer.alloc(count * pageSize, 0xa5), 0, count * pageSize, first * pageSize);
  } finally {
    closeSync(descriptor);
  }
}

/** The page (from 0) on which a table or an index begins. */
function rootPage(file: string, name: string): number {
  return editFile(file, (db) =>
    Number(db.prepare('SELECT rootpage - 1 FROM sqlite_schema WHERE name = ?').pluck().get(name)),
  );
}

/** A closed ledger with two backups, the older first. */
export async function ledgerWithBackups(): Promise<{
  readonly folder: string;
  readonly file: string;
  readonly backups: readonly string[];
}> {
  const folder = await closedLedger([{ name: '王芳' }, { name: '李明' }]);
  const ledger = await openTestLedger(folder);
  const backups: string[] = [];
  for (const now of ['2026-11-23T17:00:00+08:00', testNow])
    backups.push((await backupLedger(folder, ledger.db, { kind: '关闭时', now })).path);
  await ledger.close();
  return { folder, file: join(folder, ledgerFile), backups };
}
