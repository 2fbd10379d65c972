import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import { backupLedger } from '../../../electron/ledger/backup/backup-ledger.ts';
import { backupsFolder } from '../../../electron/ledger/backup/list-backups.ts';
import { restoreBackup } from '../../../electron/ledger/backup/restore.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { liveRows } from '../../support/import-files.ts';
import {
  createTestLedger,
  editFile,
  fileContent,
  freshPath,
  openTestLedger,
} from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

/** A closed ledger with two members and one attachment, backed up; then a third member came. */
async function backedUp() {
  const ledger = await createTestLedger(freshPath('柳岸.lianxin'));
  await saveMembers(ledger, [{ name: '王芳' }, { name: '李明', mobile: '13800138000' }]);
  const { folder } = ledger.connection;
  const content = '入党志愿书';
  const attachment = createHash('sha256').update(content).digest('hex');
  const attached = attachmentPath(join(folder, 'attachments'), attachment);
  mkdirSync(dirname(attached), { recursive: true });
  writeFileSync(attached, content);
  const backup = await backupLedger(folder, ledger.db, { kind: '手动', now: testNow });
  await saveMembers(ledger, [{ name: '赵军' }], 902);
  await ledger.close();
  return { folder, backup, attachment, attached };
}

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('restoring', () => {
  it('makes a copy beside everything, with the counts of then and now, and leaves ledger and backup as they were', async () => {
    const { folder, backup, attachment } = await backedUp();
    const before = [
      fileContent(join(folder, 'ledger.sqlite')),
      fileContent(join(backup.path, 'ledger.sqlite')),
    ];
    const to = freshPath('恢复.lianxin');
    const steps: [number, number][] = [];
    const result = restoreBackup(backup.path, to, (done, total) => steps.push([done, total]));
    expect(result).toMatchObject({
      folder: to,
      before: { 'party-organisation': 0, 'party-member': 2 },
      missingAttachments: [],
    });
    expect(result.after).toEqual(result.before);
    expect(steps.length).toBeGreaterThan(0);
    expect(existsSync(attachmentPath(join(to, 'attachments'), attachment))).toBe(true);
    expect([
      fileContent(join(folder, 'ledger.sqlite')),
      fileContent(join(backup.path, 'ledger.sqlite')),
    ]).toEqual(before);
    const restored = await openTestLedger(to);
    expect(liveRows(restored, partyMember).map(({ name }) => name)).toEqual(['李明', '王芳']);
    expect(verifyLedger(to, restored.db)).toMatchObject({ ok: true });
    await restored.close();
  });

  it('finds an attachment in the ledger itself where the backups’ store has lost it, and names one that is gone', async () => {
    const { folder, backup, attachment, attached } = await backedUp();
    rmSync(join(backupsFolder(folder), 'attachments'), { recursive: true });
    const found = restoreBackup(backup.path, freshPath('甲.lianxin'));
    expect(found.missingAttachments).toEqual([]);
    rmSync(attached);
    const lost = restoreBackup(backup.path, freshPath('乙.lianxin'));
    expect(lost.missingAttachments).toEqual([attachment]);
  });

  it('never writes over what is there', async () => {
    const { folder, backup } = await backedUp();
    const before = fileContent(join(folder, 'ledger.sqlite'));
    expect(refusalOf(() => restoreBackup(backup.path, folder)).code).toBe('ledger-exists');
    expect(fileContent(join(folder, 'ledger.sqlite'))).toEqual(before);
  });

  it.each([
    ['is no backup', 'backup-missing', (path: string) => rmSync(join(path, 'manifest.json'))],
    ['is cut off', 'backup-damaged', (path: string) => truncateSync(join(path, 'ledger.sqlite'), 8192)],
    ['has lost its ledger', 'backup-damaged', (path: string) => rmSync(join(path, 'ledger.sqlite'))],
    [
      'is not what was made',
      'backup-damaged',
      (path: string) =>
        editFile(join(path, 'ledger.sqlite'), (db) =>
          db.prepare("UPDATE party_member SET name = '王方'").run(),
        ),
    ],
  ])('refuses a folder that %s, and makes nothing', async (_, code, spoil) => {
    const { backup } = await backedUp();
    spoil(backup.path);
    const to = freshPath('恢复.lianxin');
    mkdirSync(dirname(to), { recursive: true });
    expect(refusalOf(() => restoreBackup(backup.path, to)).code).toBe(code);
    expect(readdirSync(dirname(to))).toEqual([]);
  });

  it('refuses a place that is none for a ledger', async () => {
    const { backup } = await backedUp();
    const refused = refusalOf(() => restoreBackup(backup.path, freshPath('OneDrive/恢复.lianxin')));
    expect(refused.code).toBe('ledger-place-unsafe');
  });
});
