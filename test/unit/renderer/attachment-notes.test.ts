import { expect, it } from 'vitest';
import { hashesOf, joinAdded } from '../../../renderer/registers/fields/attachment-notes.ts';
import type { Attachment } from '../../../shared/api/attachments.ts';

const file = (letter: string, isThere = true): Attachment => ({
  hash: letter.repeat(64),
  name: `${letter}.jpg`,
  size: 1000,
  isPicture: true,
  isThere,
});
const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

it('a field holds the hashes of its files; none when it is blank, or only its text is known', () => {
  expect(hashesOf({ text: '2 个附件', value: [a, b] })).toEqual([a, b]);
  expect(hashesOf({ text: '', value: null })).toEqual([]);
  expect(hashesOf({ text: '2 个附件' })).toEqual([]);
});

it('added files come last, in their order', () => {
  const added = { added: [file('c'), file('b')], refused: [] };
  expect(joinAdded([a], [file('a')], added)).toEqual({ hashes: [a, c, b], notes: [] });
});

it('a file that is there already stays where it is and is said to be there', () => {
  const added = { added: [file('a'), file('b')], refused: ['“安装.exe”没有添加。'] };
  expect(joinAdded([a, c], [file('a'), file('c')], added)).toEqual({
    hashes: [a, c, b],
    notes: ['“安装.exe”没有添加。', '“a.jpg”已经在这一栏里了。'],
  });
});

it('a file that was lost and added again is said to be back', () => {
  const added = { added: [file('a')], refused: [] };
  expect(joinAdded([a], [file('a', false)], added).notes).toEqual(['“a.jpg”的文件已经补上了。']);
});

it('a field holds 500 files; what does not fit is counted, not lost in silence', () => {
  const many = Array.from({ length: 499 }, (_, index) => String(index));
  const joined = joinAdded(many, [], { added: [file('a'), file('b'), file('c')], refused: [] });
  expect(joined.hashes).toEqual([...many, a]);
  expect(joined.notes).toEqual(['一栏最多放 500 个文件，后面的 2 个没有放进来。']);
});
