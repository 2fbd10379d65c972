import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  ageAt,
  comparePartialDates,
  formatChineseDate,
  formatDotDate,
} from '../../../shared/time/partial-date.ts';

describe('months later', () => {
  test.each([
    ['2025-12-05', 12, '2026-12-05'],
    ['2025-12-05', 18, '2027-06-05'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-15', 6, '2026-09-15'],
    ['2026-10-10', 24, '2028-10-10'],
    ['2021-12-20', 60, '2026-12-20'],
    ['2026-12-20', -6, '2026-06-20'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-05', -1, '2025-12-05'],
    ['1980-11', 3, '1981-02'],
    ['1980', 216, '1998'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addMonths(date, months)).toBe(result);
  });

  test('there and back is the same day, up to the 28th', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(date, fc.integer({ min: -600, max: 600 }), (start, months) => {
        expect(addMonths(addMonths(start, months), -months)).toBe(start);
      }),
    );
  });
});

describe('full years of age', () => {
  test.each([
    ['1996-12-31', '2026-12-31', 30],
    ['1996-12-31', '2026-12-30', 29],
    ['1961-08-01', '2026-12-31', 65],
    ['1949-10', '2026-12-31', 77],
    ['2008-06', '2026-06-30', 18],
    ['2008-07', '2026-06-30', 17],
    ['1980', '2026-01-01', 46],
    ['2004-02-29', '2022-02-28', 17],
  ])('of somebody born %s on %s are %i', (birth, cutoff, age) => {
    expect(ageAt(birth, cutoff)).toBe(age);
  });

  test('on 31 December are the difference of the years, however exactly the birth date is known', () => {
    const born = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(born, fc.constantFrom(4, 7, 10), (date, precision) => {
        expect(ageAt(date.slice(0, precision), '2026-12-31')).toBe(2026 - Number(date.slice(0, 4)));
      }),
    );
  });
});

test('a less exact date comes before the days it may mean', () => {
  expect(['1980-01-05', '1980', '1979-12-31', '1980-01'].sort(comparePartialDates)).toEqual([
    '1979-12-31',
    '1980',
    '1980-01',
    '1980-01-05',
  ]);
  expect(comparePartialDates('1980-01', '1980-01')).toBe(0);
});

test('dates are shown without padding in Chinese and with it after dots', () => {
  expect(['2026-03-05', '1980-01', '1980'].map(formatChineseDate)).toEqual([
    '2026年3月5日',
    '1980年1月',
    '1980年',
  ]);
  expect(['2026-03-05', '1980-01', '1980'].map(formatDotDate)).toEqual(['2026.03.05', '1980.01', '1980']);
});
