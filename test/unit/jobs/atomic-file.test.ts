import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeAtomically } from '../../../electron/documents/atomic-file.ts';
import { refusalCode } from '../../support/import-files.ts';

const root = mkdtempSync(join(tmpdir(), 'lianxin-atomic-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function freshFolder(): string {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  return folder;
}

/** A failure as Node reports it; disks that are full and files that are open cannot be had on every machine. */
const failure = (code: string) => Object.assign(new Error(code), { code });

describe('a file', () => {
  test('is written under another name beside its place, and has its own only when it is whole', async () => {
    const folder = freshFolder();
    const path = join(folder, '名册.pdf');
    const result = await writeAtomically(path, async (temporary) => {
      writeFileSync(temporary, '新的');
      expect(dirname(temporary)).toBe(folder);
      expect([existsSync(path), readdirSync(folder).length]).toEqual([false, 1]);
      return 7;
    });
    expect([result, readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([7, ['名册.pdf'], '新的']);
  });

  test('that was there is replaced at once, or stays as it was', async () => {
    const folder = freshFolder();
    const path = join(folder, '名册.pdf');
    writeFileSync(path, '旧的');
    const half = writeAtomically(path, async (temporary) => {
      writeFileSync(temporary, '一半');
      throw new Error('the rows ended too soon');
    });
    await expect(half).rejects.toThrow('the rows ended too soon');
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['名册.pdf'], '旧的']);
    await writeAtomically(path, async (temporary) => writeFileSync(temporary, '新的'));
    expect(readFileSync(path, 'utf8')).toBe('新的');
  });

  test('written twice at once is one of the two, whole', async () => {
    const path = join(freshFolder(), '名册.pdf');
    const write = (text: string) =>
      writeAtomically(path, async (temporary) => writeFileSync(temporary, text.repeat(100_000)));
    await Promise.all(['甲', '乙', '丙'].map(write));
    expect(new Set(readFileSync(path, 'utf8')).size).toBe(1);
    expect(readdirSync(dirname(path))).toEqual(['名册.pdf']);
  });
});

describe('what goes wrong is said in a sentence', () => {
  test.each([
    ['ENOSPC', 'file-disk-full'],
    ['EDQUOT', 'file-disk-full'],
    ['EBUSY', 'file-in-use'],
    ['EPERM', 'file-in-use'],
    ['EACCES', 'file-not-writable'],
    ['EROFS', 'file-not-writable'],
    ['ENOTDIR', 'file-folder-missing'],
  ])('%s: %s', async (code, refusal) => {
    const folder = freshFolder();
    const written = writeAtomically(join(folder, '名册.pdf'), async (temporary) => {
      writeFileSync(temporary, '一半');
      throw failure(code);
    });
    expect(await refusalCode(written)).toBe(refusal);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that is not there, and a folder in place of a file', async () => {
    const nothing = async (temporary: string) => writeFileSync(temporary, '');
    expect(await refusalCode(writeAtomically(join(freshFolder(), '没有', '名册.pdf'), nothing))).toBe(
      'file-folder-missing',
    );
    let begun = false;
    const asFolder = writeAtomically(freshFolder(), async () => {
      begun = true;
    });
    expect([await refusalCode(asFolder), begun]).toEqual(['file-is-folder', false]);
  });
});
