import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAutomaticBackup } from '../../../electron/ledger/backup/automatic-backup.ts';
import { backupDue } from '../../../electron/ledger/backup/backup-due.ts';
import { backupsFolder, listBackups } from '../../../electron/ledger/backup/list-backups.ts';
import { createTestLedger, freshPath } from '../../support/ledger-folders.ts';
import { saveMembers } from '../../support/members.ts';

const now = '2026-11-24T17:00:00+08:00';
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

describe('an automatic backup', () => {
  it('is due on closing whenever the ledger has changed since the last one', () => {
    expect(backupDue('关闭时', null, 3, now)).toBe(true);
    expect(backupDue('关闭时', { at: minutesAgo(1), lastBatch: 2 }, 3, now)).toBe(true);
    expect(backupDue('关闭时', { at: minutesAgo(9999), lastBatch: 3 }, 3, now)).toBe(false);
  });

  it('is due while the program is in use once the work is an hour ahead of the last one', () => {
    expect(backupDue('每日', null, 1, now)).toBe(true);
    expect(backupDue('每日', { at: minutesAgo(59), lastBatch: 2 }, 3, now)).toBe(false);
    expect(backupDue('每日', { at: minutesAgo(60), lastBatch: 2 }, 3, now)).toBe(true);
  });

  it('is not due for an empty ledger, nor where nothing changed', () => {
    expect(backupDue('关闭时', null, 0, now)).toBe(false);
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(100_000), (batch, minutes) => {
        for (const kind of ['关闭时', '每日'] as const)
          expect(backupDue(kind, { at: minutesAgo(minutes), lastBatch: batch }, batch, now)).toBe(false);
      }),
    );
  });

  it('is not put off by a clock that was set back', () => {
    expect(backupDue('每日', { at: minutesAgo(-24 * 60), lastBatch: 2 }, 3, now)).toBe(true);
    expect(backupDue('每日', { at: minutesAgo(-5), lastBatch: 2 }, 3, now)).toBe(false);
  });

  it('is due after an undo too, for undoing is a change', () => {
    expect(backupDue('关闭时', { at: minutesAgo(5), lastBatch: 7 }, 8, now)).toBe(true);
  });

  it('is made once for a change, and not again before the next', async () => {
    const ledger = await createTestLedger(freshPath('柳岸.lianxin'));
    const { folder } = ledger.connection;
    const make = (at: string) => makeAutomaticBackup(folder, ledger.db, '关闭时', at);
    expect(await make(now)).toBeNull();
    await saveMembers(ledger, [{ name: '王芳' }]);
    expect(await make(now)).toMatchObject({ kind: '关闭时', counts: { 'party-member': 1 } });
    expect(await make(minutesAgo(-60))).toBeNull();
    await saveMembers(ledger, [{ name: '李明' }], 901);
    expect(await make(minutesAgo(-120))).toMatchObject({ counts: { 'party-member': 2 } });
    expect(listBackups(backupsFolder(folder)).map(({ counts }) => counts['party-member'])).toEqual([2, 1]);
    await ledger.close();
  });
});
