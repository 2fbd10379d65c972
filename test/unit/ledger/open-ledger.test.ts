import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { liveRows, refusalCode } from '../../support/import-files.ts';
import { closedLedger, editFile, freshPath, openTestLedger } from '../../support/ledger-folders.ts';

/** An existing, empty folder. */
function emptyFolder(name: string): string {
  const folder = freshPath(name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('a ledger', () => {
  it('opens with what was saved in it, as often as one likes', async () => {
    const folder = await closedLedger([{ name: '王芳' }, { name: '李明' }]);
    for (const mode of ['write', 'read', 'write'] as const) {
      const ledger = await openTestLedger(folder, mode);
      expect(liveRows(ledger, partyMember).map(({ name }) => name)).toEqual(['李明', '王芳']);
      await ledger.close();
    }
  });

  it('may be moved and renamed as a whole while it is closed', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    const elsewhere = join(emptyFolder('2027年'), '新名称.lianxin');
    renameSync(folder, elsewhere);
    const ledger = await openTestLedger(elsewhere);
    expect(liveRows(ledger, partyMember)).toHaveLength(1);
  });

  it('closed leaves one file without a log, so that the folder can be copied as it is', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    expect(readdirSync(folder)).not.toContain(`${ledgerFile}-wal`);
    expect(readdirSync(folder)).not.toContain('lock.txt');
  });
});

describe('what is no ledger', () => {
  it.each([
    ['a folder that is not there', () => freshPath('没有.lianxin')],
    ['an empty folder', () => emptyFolder('空.lianxin')],
    [
      'a file',
      () => {
        const file = join(emptyFolder('文件'), '党员名册.xlsx');
        writeFileSync(file, '党员名册');
        return file;
      },
    ],
  ])('is refused, for writing and for reading: %s', async (_what, make) => {
    const folder = make();
    expect(await refusalCode(openTestLedger(folder))).toBe('ledger-missing');
    expect(await refusalCode(openTestLedger(folder, 'read'))).toBe('ledger-missing');
  });

  it('gets nothing written into it', async () => {
    const folder = emptyFolder('照片');
    writeFileSync(join(folder, '合影.jpg'), '照片');
    expect(await refusalCode(openTestLedger(folder))).toBe('ledger-missing');
    expect(readdirSync(folder)).toEqual(['合影.jpg']);
    expect(readdirSync(dirname(folder))).toEqual(['照片']);
  });

  it('is refused by name if it is another program’s SQLite file, and not a byte of that file changes', async () => {
    const folder = emptyFolder('通讯录.lianxin');
    const file = join(folder, ledgerFile);
    editFile(file, (db) => db.exec("CREATE TABLE contact (name TEXT); INSERT INTO contact VALUES ('王芳')"));
    const before = readFileSync(file);
    for (const mode of ['write', 'read'] as const) {
      await expect(openTestLedger(folder, mode)).rejects.toMatchObject({
        code: 'ledger-foreign',
        message: expect.stringContaining('“通讯录.lianxin”里的文件不是连心台账的账本'),
      });
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
