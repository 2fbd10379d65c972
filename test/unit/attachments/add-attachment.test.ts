import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addAttachment } from '../../../electron/ledger/attachments/add-attachment.ts';
import { attachmentFiles } from '../../../electron/ledger/attachments/attachment-files.ts';
import { attachmentStore } from '../../../electron/ledger/attachments/keep-file.ts';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { createTestLedger, freshPath } from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';
import { exifWithPlace, jpegSegment, jpegWith, picture } from '../../support/pictures.ts';

const photo = picture('baseline.jpg');
let ledger: Ledger;

beforeAll(async () => {
  ledger = await createTestLedger(freshPath('柳岸.lianxin'));
});

/** A file to attach, on this computer. */
function fileOf(name: string, content: Buffer | string): string {
  const path = freshPath(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function kept(hash: string): Buffer {
  return readFileSync(attachmentPath(attachmentStore(ledger.connection.folder), hash));
}

describe('a file that is added', () => {
  it('is copied under the hash of its content, and the ledger knows what it is called', async () => {
    const file = await addAttachment(ledger, fileOf('会议记录.txt', '第一次会议'));
    expect(file).toEqual({
      hash: createHash('sha256').update('第一次会议').digest('hex'),
      name: '会议记录.txt',
      type: 'application/octet-stream',
      size: 15,
      addedAt: testNow,
      addedBy: '测试员',
    });
    expect(kept(file.hash).toString()).toBe('第一次会议');
    expect(await attachmentFiles(ledger.queries, ['f'.repeat(64), file.hash])).toEqual([file]);
  });

  it('leaves no temporary file, and the original as it was', async () => {
    const path = fileOf('签到表.pdf', '%PDF-1.7 签到');
    const { hash, type } = await addAttachment(ledger, path);
    expect(type).toBe('application/pdf');
    const place = dirname(attachmentPath(attachmentStore(ledger.connection.folder), hash));
    expect(readdirSync(place)).toEqual([hash]);
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 签到');
  });

  it('is kept once, however often and under whatever name it comes', async () => {
    const first = await addAttachment(ledger, fileOf('甲.txt', '同样的内容'));
    const second = await addAttachment(ledger, fileOf('乙.txt', '同样的内容'));
    expect(second).toEqual(first);
    expect(second.name).toBe('甲.txt');
  });

  it('is without the place where it was taken before it is hashed: the same photo with and without is one', async () => {
    const taken = jpegWith(photo, jpegSegment(0xe1, exifWithPlace('MM', 1)));
    const file = await addAttachment(ledger, fileOf('IMG_1.jpg', taken));
    expect(kept(file.hash).equals(photo)).toBe(true);
    expect(file).toMatchObject({ type: 'image/jpeg', size: photo.length });
    expect((await addAttachment(ledger, fileOf('微信图片.jpg', photo))).hash).toBe(file.hash);
  });

  it('mends a copy that was lost or spoilt', async () => {
    const path = fileOf('佐证.txt', '佐证材料');
    const { hash } = await addAttachment(ledger, path);
    const copy = attachmentPath(attachmentStore(ledger.connection.folder), hash);
    for (const spoil of [() => rmSync(copy), () => writeFileSync(copy, '别的内容')]) {
      spoil();
      await addAttachment(ledger, path);
      expect(kept(hash).toString()).toBe('佐证材料');
    }
  });
});

describe('what is not taken in is refused by name', () => {
  const heif = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
  it.each([
    ['安装.exe', 'x', 'attachment-program'],
    ['安装.EXE', 'x', 'attachment-program'],
    ['照片.jpg.bat', 'x', 'attachment-program'],
    ['照片.exe. ', 'x', 'attachment-program'],
    ['快捷方式.lnk', 'x', 'attachment-program'],
    ['照片.jpg', 'MZ\x90\0', 'attachment-program'],
    ['说明.txt', '#!/bin/sh\n', 'attachment-program'],
    ['空.txt', '', 'attachment-empty'],
    ['IMG_2.HEIC', heif, 'attachment-picture-unknown'],
    ['扫描.tif', 'II*\0', 'attachment-picture-unknown'],
    ['坏.jpg', photo.subarray(0, 30), 'attachment-picture-unknown'],
  ])('%s', async (name, content, code) => {
    await expect(addAttachment(ledger, fileOf(name, content))).rejects.toMatchObject({ code });
  });

  it('what is larger than 100 MB', async () => {
    const path = fileOf('录像.mp4', 'x');
    truncateSync(path, 100 * 1024 * 1024 + 1);
    await expect(addAttachment(ledger, path)).rejects.toThrow('“录像.mp4”超过了 100 MB，没有添加。');
  });

  it('a folder, and a file that is not there', async () => {
    await expect(addAttachment(ledger, dirname(fileOf('a.txt', 'x')))).rejects.toMatchObject({
      code: 'attachment-folder',
    });
    await expect(addAttachment(ledger, join(freshPath('无'), '没有.jpg'))).rejects.toMatchObject({
      code: 'attachment-unreadable',
    });
  });
});
