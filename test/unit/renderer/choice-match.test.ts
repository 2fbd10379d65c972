import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchChoices } from '../../../renderer/registers/fields/choice-match.ts';
import { education } from '../../../shared/codes/education.ts';
import { ethnicGroup } from '../../../shared/codes/ethnic-group.ts';
import { gender } from '../../../shared/codes/gender.ts';
import { workPost } from '../../../shared/codes/work-post.ts';

const labels = (table: Parameters<typeof matchChoices>[0], text: string) =>
  matchChoices(table, text).map(({ label }) => label);

it('finds an answer by its words, pinyin, initials and code', () => {
  expect(labels(gender, 'nv')).toEqual(['女']);
  expect(labels(gender, '1')[0]).toBe('男');
  expect(labels(ethnicGroup, 'weiwuer')).toEqual(['维吾尔族']);
  expect(labels(ethnicGroup, 'hz')[0]).toMatch(/^(汉族|回族|哈尼族|赫哲族)$/);
  expect(labels(ethnicGroup, 'hz')).toContain('汉族');
  expect(labels(education, '专科')[0]).toBe('大专');
  expect(labels(education, 'dz')).toContain('大专');
  expect(labels(education, 'dangxiao')).toContain('中央党校大学');
});

it('puts the answer that a text is exactly before those that only contain it', () => {
  expect(labels(education, '大学')[0]).toBe('大学');
  expect(labels(education, '本科')[0]).toBe('大学');
});

it('offers everything but retired answers while nothing is typed', () => {
  for (const table of [gender, ethnicGroup, education, workPost]) {
    const offered = table.entries.filter(({ retired }) => retired !== true);
    expect(matchChoices(table, ' ')).toEqual(offered);
  }
});

it('finds every answer by its own label and by its code, first', () => {
  const offered = [gender, ethnicGroup, education, workPost].flatMap((table) =>
    table.entries.filter(({ retired }) => retired !== true).map((entry) => ({ table, entry })),
  );
  fc.assert(
    fc.property(fc.constantFrom(...offered), ({ table, entry }) => {
      expect(matchChoices(table, entry.label)[0]).toBe(entry);
      expect(matchChoices(table, entry.code)[0]).toBe(entry);
    }),
  );
});

it('finds nothing for a word that no answer has', () => {
  expect(matchChoices(gender, '双性人')).toEqual([]);
});
