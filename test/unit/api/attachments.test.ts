import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attachmentHandlers } from '../../../electron/api/attachments.ts';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import type { Session } from '../../../electron/service/session.ts';
import type { AppEvent } from '../../../shared/api/events.ts';
import { picture, picturePath } from '../../support/pictures.ts';
import { openSession } from '../../support/sessions.ts';

const { attachments, addAttachments, saveAttachment, copyToOpen } = attachmentHandlers;
let session: Session;
let events: readonly AppEvent[];

beforeAll(async () => {
  ({ session, events } = await openSession());
});

/** Adds the photo and gives its hash. */
async function addPhoto(): Promise<string> {
  const { added } = await addAttachments({ paths: [picturePath('baseline.jpg')], job: 'photo' }, session);
  return added[0]?.hash ?? '';
}

describe('adding files', () => {
  it('takes in what can be taken in and says of each other file why not', async () => {
    const program = join(session.folder, '..', '安装.exe');
    writeFileSync(program, 'MZ');
    const paths = [
      picturePath('baseline.jpg'),
      program,
      picturePath('photo.png'),
      picturePath('baseline.jpg'),
    ];
    const { added, refused } = await addAttachments({ paths, job: 'several' }, session);
    expect(added.map(({ name, isPicture, isThere }) => ({ name, isPicture, isThere }))).toEqual([
      { name: 'baseline.jpg', isPicture: true, isThere: true },
      { name: 'photo.png', isPicture: true, isThere: true },
    ]);
    expect(refused).toEqual([
      '“安装.exe”是可以运行的程序，为了安全没有添加。请只添加照片、扫描件、文档一类的文件。',
    ]);
    expect(events).toContainEqual({ type: 'changed', registers: [] });
  });

  it('is a job that can be stopped', async () => {
    const paths = Array.from({ length: 50 }, () => picturePath('baseline.jpg'));
    const adding = addAttachments({ paths, job: 'stopped' }, session);
    session.jobs.cancel('stopped');
    await expect(adding).rejects.toMatchObject({ code: 'document-cancelled' });
  });
});

describe('an attached file', () => {
  it('is saved elsewhere as it lies in the ledger', async () => {
    const path = join(session.folder, '..', '另存.jpg');
    await saveAttachment({ hash: await addPhoto(), path }, session);
    expect(readFileSync(path).equals(picture('baseline.jpg'))).toBe(true);
  });

  it('is opened as a copy under its own name, which goes when the ledger is closed', async () => {
    const { path } = await copyToOpen({ hash: await addPhoto() }, session);
    expect(basename(path)).toBe('baseline.jpg');
    expect(readFileSync(path).equals(picture('baseline.jpg'))).toBe(true);
    expect(path.startsWith(session.folder)).toBe(false);
    session.openedCopies.clear();
    expect(existsSync(path)).toBe(false);
  });

  it('that is not in the folder any more is said to be missing, not an error', async () => {
    const hash = await addPhoto();
    rmSync(attachmentPath(join(session.folder, 'attachments'), hash));
    const unknown = 'f'.repeat(64);
    expect(await attachments({ hashes: [unknown, hash] }, session)).toMatchObject([
      { hash: unknown, name: null, size: 0, isThere: false },
      { hash, name: 'baseline.jpg', isThere: false },
    ]);
    await expect(copyToOpen({ hash }, session)).rejects.toMatchObject({ code: 'attachment-missing' });
  });
});
