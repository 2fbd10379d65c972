import {
  closeSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupLedger } from '../../../electron/ledger/backup/backup-ledger.ts';
import { asRefusal } from '../../../electron/ledger/damage.ts';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { closedLedger, editFile, openTestLedger } from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';

const pageSize = 4096;

/** Writes nonsense over whole pages of a file, from page `first` (from 0) on. */
function overwritePages(file: string, first: number, count: number): void {
  const descriptor = openSync(file, 'r+');
  try {
    writeSync(descriptor, Buffer.alloc(count * pageSize, 0xa5), 0, count * pageSize, first * pageSize);
  } finally {
    closeSync(descriptor);
  }
}

const spoilings: readonly (readonly [string, (file: string) => void])[] = [
  ['its first page is overwritten', (file) => overwritePages(file, 0, 1)],
  ['a page of its rows is overwritten', (file) => overwritePages(file, rootPage(file, 'party_member'), 1)],
  ['a page of an index is overwritten', (file) => overwritePages(file, rootPage(file, 'journal_of_row'), 1)],
  ['its last pages are overwritten', (file) => overwritePages(file, statSync(file).size / pageSize - 3, 3)],
  ['it is cut off in the middle', (file) => truncateSync(file, statSync(file).size / 2)],
  ['its last page is missing', (file) => truncateSync(file, statSync(file).size - pageSize)],
  ['there is nothing in it', (file) => truncateSync(file, 0)],
  ['it is no SQLite file at all', (file) => writeFileSync(file, '党员名册'.repeat(1000))],
];

/** The page (from 0) on which a table or an index begins. */
function rootPage(file: string, name: string): number {
  return editFile(file, (db) =>
    Number(db.prepare('SELECT rootpage - 1 FROM sqlite_schema WHERE name = ?').pluck().get(name)),
  );
}

/** A closed ledger with two backups, the older first. */
async function ledgerWithBackups(): Promise<{ folder: string; file: string; backups: readonly string[] }> {
  const folder = await closedLedger([{ name: '王芳' }, { name: '李明' }]);
  const ledger = await openTestLedger(folder);
  const backups: string[] = [];
  for (const now of ['2026-11-23T17:00:00+08:00', testNow])
    backups.push((await backupLedger(folder, ledger.db, { kind: '关闭时', now })).path);
  await ledger.close();
  return { folder, file: join(folder, ledgerFile), backups };
}

describe('a damaged ledger is recognised on opening, and the newest good backup named, when', () => {
  it.each(spoilings)('%s', async (_what, spoil) => {
    const { folder, file, backups } = await ledgerWithBackups();
    spoil(file);
    const spoilt = readFileSync(file);
    await expect(openTestLedger(folder)).rejects.toMatchObject({
      code: 'ledger-damaged',
      detail: { ledger: basename(folder), backup: backups[1] },
      message: expect.stringContaining(`最近一份完好的备份是“${backups[1]}”`),
    });
    // What is left may be all that a specialist can save.
    expect(readFileSync(file).equals(spoilt)).toBe(true);
  });
});

describe('the backup named', () => {
  it.each([...spoilings.map(([what]) => what), 'its manifest is cut off'])(
    'is an older one if of the newest %s',
    async (what) => {
      const { folder, file, backups } = await ledgerWithBackups();
      const newest = backups[1] ?? '';
      const spoil = spoilings.find(([name]) => name === what)?.[1];
      if (spoil === undefined) truncateSync(join(newest, 'manifest.json'), 40);
      else spoil(join(newest, ledgerFile));
      truncateSync(file, 0);
      await expect(openTestLedger(folder)).rejects.toMatchObject({ detail: { backup: backups[0] } });
    },
  );

  it('is none if there is no backup, and then the clerk is told to keep what is left', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    truncateSync(join(folder, ledgerFile), 0);
    await expect(openTestLedger(folder)).rejects.toMatchObject({
      detail: { backup: null },
      message: expect.stringContaining('也没有找到备份。请不要删除它'),
    });
  });

  it('is none if no backup is good', async () => {
    const { folder, file, backups } = await ledgerWithBackups();
    for (const backup of backups) truncateSync(join(backup, ledgerFile), 0);
    rmSync(join(backups[0] ?? '', 'manifest.json'));
    truncateSync(file, 0);
    await expect(openTestLedger(folder)).rejects.toMatchObject({ detail: { backup: null } });
  });
});

describe('a complaint of the disk becomes a sentence', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'disk-read-only'],
    ['EROFS', 'disk-read-only'],
    ['SQLITE_IOERR_WRITE', 'disk-failing'],
    ['SQLITE_CORRUPT_INDEX', 'ledger-damage-found'],
  ])('%s → %s', (code, refusal) => {
    const complaint = Object.assign(new Error('disk'), { code });
    expect(asRefusal(complaint, '保存')).toMatchObject({
      code: refusal,
      cause: complaint,
      message: expect.stringMatching(/保存没有完成.*请/s),
    });
  });

  it('and what is no complaint of the disk stays what it is: a bug', () => {
    expect(asRefusal(new TypeError('x is undefined'))).toBeNull();
    expect(asRefusal('text')).toBeNull();
  });
});
