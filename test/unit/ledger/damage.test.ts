import { readFileSync, rmSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asRefusal } from '../../../electron/ledger/damage.ts';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { closedLedger, openTestLedger } from '../../support/ledger-folders.ts';
import { ledgerWithBackups, spoilings } from '../../support/spoil-ledger.ts';

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
