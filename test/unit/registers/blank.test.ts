import { expect, it } from 'vitest';
import { isBlank } from '../../../shared/registers/blank.ts';

it.each([
  null,
  '',
  '　',
  '无',
  '无。',
  '（无）',
  '—',
  '———',
  '－',
  '--',
  '/',
  '／／',
  '\\',
  '暂无',
  'N/A',
  'null',
])('%j says nothing', (cell) => {
  expect(isBlank(cell)).toBe(true);
});

it.each(['0', 0, false, '无锡', '没有', '-1', '#N/A', '/1', '同上'])('%j says something', (cell) => {
  expect(isBlank(cell)).toBe(false);
});
