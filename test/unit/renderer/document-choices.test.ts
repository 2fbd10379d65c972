import { describe, expect, it } from 'vitest';
import { choiceWords, givenChoice } from '../../../renderer/documents/given-choice.ts';
import { firstWishes, printOptionsOf, printWishes } from '../../../renderer/documents/print-memory.ts';
import {
  cutoffWords,
  offeredYears,
  periodCode,
  periodTitle,
  usualPeriod,
} from '../../../renderer/documents/statistics-period.ts';
import { suggestedName } from '../../../renderer/documents/suggested-name.ts';
import { printOptions } from '../../../shared/api/documents.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';

const day = new Date(2026, 10, 25);

describe('the suggested file name', () => {
  it('is what it is and the day', () => {
    expect(suggestedName({ title: '党员基本信息汇总表', extension: 'xlsx' }, day)).toBe(
      '党员基本信息汇总表20261125.xlsx',
    );
  });

  it('tells masked papers and excerpts from the whole thing', () => {
    const kind = { title: '党员名册', extension: 'pdf', excerpt: true, masked: true } as const;
    expect(suggestedName(kind, new Date(2026, 0, 5))).toBe('党员名册（节选）（已脱敏）20260105.pdf');
  });
});

describe('print options', () => {
  it('are masked until somebody says otherwise', () => {
    expect(printOptionsOf(partyMember, firstWishes, null).masked).toBe(true);
  });

  it('leave out what the register has no choice about', () => {
    const options = printOptionsOf(partyOrganisation, firstWishes, null);
    expect([options.masked, options.sections]).toEqual([false, false]);
  });

  it('are what the main side takes, with and without a choice of rows', () => {
    for (const choice of [null, { search: '王', ids: [3, 1] }]) {
      expect(printOptions.safeParse(printOptionsOf(partyMember, firstWishes, choice)).success).toBe(true);
    }
  });

  it('that were remembered by another version are not taken', () => {
    expect(printWishes.safeParse({ ...firstWishes, paper: 'B5' }).success).toBe(false);
  });
});

describe('the rows that a list hands over', () => {
  it('are found in the state of the page', () => {
    const choice = { search: 'zx', where: [{ field: 'gender', op: 'is' as const, value: '2' }] };
    expect(givenChoice({ choice })).toEqual(choice);
    expect(choiceWords(choice)).toBe('列表里筛选出来的');
    expect(choiceWords({ ids: [1, 2] })).toBe('列表里选中的');
    expect(choiceWords({ ids: [1] })).toBe('选中的这一条');
    expect(choiceWords({ sort: [{ field: 'name' }] })).toBe('全部，按列表的顺序');
  });

  it('are all rows where nothing, or nonsense, was handed over', () => {
    for (const state of [null, undefined, {}, { choice: { ids: [] } }, { choice: { rows: 3 } }]) {
      expect(givenChoice(state)).toBeNull();
    }
  });
});

describe('the period of the statistics', () => {
  it.each([
    [new Date(2027, 0, 8), '2026年年报'],
    [new Date(2027, 3, 30), '2026年年报'],
    [new Date(2026, 5, 20), '2026年半年报'],
    [new Date(2026, 8, 30), '2026年半年报'],
    [new Date(2026, 10, 25), '2026年年报'],
  ])('is at first the one that is due: %s', (today, title) => {
    expect(periodTitle(usualPeriod(today))).toBe(title);
  });

  it('is of a year up to now', () => {
    expect(offeredYears(day)).toEqual([2026, 2025, 2024, 2023, 2022, 2021]);
    expect(offeredYears(new Date(2027, 0, 1))).toContain(usualPeriod(new Date(2027, 0, 1)).year);
  });

  it('is said in words and to the main side', () => {
    expect(periodCode({ year: 2026, half: true })).toBe('2026H1');
    expect(cutoffWords({ year: 2026, half: true })).toBe('2026年6月30日');
    expect(periodCode({ year: 2025, half: false })).toBe('2025');
    expect(cutoffWords({ year: 2025, half: false })).toBe('2025年12月31日');
  });
});
