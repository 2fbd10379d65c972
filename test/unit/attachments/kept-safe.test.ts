import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAttachment } from '../../../electron/ledger/attachments/add-attachment.ts';
import { attachmentStore } from '../../../electron/ledger/attachments/keep-file.ts';
import { recoverAttachment } from '../../../electron/ledger/attachments/recover-attachment.ts';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import { backupLedger } from '../../../electron/ledger/backup/backup-ledger.ts';
import { restoreBackup } from '../../../electron/ledger/backup/restore.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { activity } from '../../../shared/registers/definitions/activity.ts';
import { createTestLedger, freshPath, openTestLedger } from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';
import { picturePath } from '../../support/pictures.ts';

let ledger: Ledger;
let copy: string;

/** A ledger with one activity that has one photo. */
beforeEach(async () => {
  ledger = await createTestLedger(freshPath('柳岸.lianxin'));
  const { hash } = await addAttachment(ledger, picturePath('baseline.jpg'));
  copy = attachmentPath(attachmentStore(ledger.connection.folder), hash);
  await changeLedger(ledger, { kind: 'edit', label: '新增活动' }, (changes) =>
    changes.insert(activity, { name: '邻里节', on: '2026-10-01', photos: [hash] }),
  );
});

const problems = ({ connection, db }: Ledger) => verifyLedger(connection.folder, db).problems;

describe('checking a ledger', () => {
  it('finds nothing wrong when every file that a row names is there', () => {
    expect(verifyLedger(ledger.connection.folder, ledger.db)).toMatchObject({
      ok: true,
      problems: [],
      attachments: 1,
    });
  });

  it('says which file is lost, and where it belongs', () => {
    rmSync(copy);
    expect(problems(ledger)).toEqual(['附件“baseline.jpg”不见了（活动第 1 号）']);
  });

  it('says which file is no longer what was added', () => {
    writeFileSync(copy, '别的内容');
    expect(problems(ledger)).toEqual(['附件“baseline.jpg”的内容变了']);
  });
});

describe('a backup', () => {
  const backUp = (now = testNow) => backupLedger(ledger.connection.folder, ledger.db, { kind: '手动', now });

  async function restored(path: string): Promise<Ledger> {
    const folder = freshPath('恢复.lianxin');
    expect(restoreBackup(path, folder).missingAttachments).toEqual([]);
    return openTestLedger(folder);
  }

  it('has the photo, and a ledger restored from it is whole', async () => {
    const { path } = await backUp();
    expect(problems(await restored(path))).toEqual([]);
  });

  it('made after the file was lost still brings it back, out of an earlier backup', async () => {
    await backUp();
    rmSync(copy);
    const { path } = await backUp('2026-11-25T09:30:00+08:00');
    expect(problems(await restored(path))).toEqual([]);
  });

  it('gives a lost file back to the ledger itself, and only if it is whole', async () => {
    const hash = basename(copy);
    rmSync(copy);
    await expect(recoverAttachment(ledger, hash)).rejects.toMatchObject({
      code: 'attachment-not-in-backups',
    });
    await addAttachment(ledger, picturePath('baseline.jpg'));
    await backUp();
    rmSync(copy);
    await recoverAttachment(ledger, hash);
    expect(problems(ledger)).toEqual([]);
    rmSync(copy);
    writeFileSync(attachmentPath(join(ledger.connection.folder, 'backups/attachments'), hash), '别的内容');
    await expect(recoverAttachment(ledger, hash)).rejects.toThrow('备份里也没有附件“baseline.jpg”。');
  });
});
