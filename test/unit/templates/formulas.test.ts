import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grownList, grownRanges } from '../../../electron/templates/xlsx/cell-ranges.ts';
import { grownFormula, movedFormula } from '../../../electron/templates/xlsx/formulas.ts';
import { RowGrowth } from '../../../electron/templates/xlsx/row-growth.ts';

const block = { first: 5, last: 5 };
const growth = new RowGrowth([block], 3);
const growthOf = (sheet: string) => (sheet === '名册' ? growth : null);
const below = (formula: string, sheet: string | null = '名册') =>
  grownFormula(formula, { sheet, copy: null, growthOf });
const inCopy = (formula: string, copy: number) =>
  grownFormula(formula, { sheet: '名册', copy: { block, copy }, growthOf });

describe('with a fifth row that stands three times', () => {
  test.each([
    ['SUM(C5:C5)', 'SUM(C5:C7)'],
    ['SUM(C5)', 'SUM(C5:C7)'],
    ['SUM(C5,D5)', 'SUM(C5:C7,D5:D7)'],
    ['C5', 'C5'],
    ['ROUND(C5,2)', 'ROUND(C5,2)'],
    ['SUM(C$4:C$6)', 'SUM(C$4:C$8)'],
    ['C4+C6', 'C4+C8'],
    ['SUM(C:C)+SUM(5:6)', 'SUM(C:C)+SUM(5:8)'],
    ['"C6"&C6', '"C6"&C8'],
    ['LOG10(C6)', 'LOG10(C8)'],
    ['名册!C6+别处!C6', '名册!C8+别处!C6'],
    ["'名册'!$C$6+[1]名册!C6", "'名册'!$C$8+[1]名册!C6"],
    ['表1[C6]+C6', '表1[C6]+C8'],
    ['税率6*C6', '税率6*C8'],
  ])('%s below it becomes %s', (formula, expected) => expect(below(formula)).toBe(expected));

  test('names of the workbook follow, and formulas of other sheets where they name this one', () => {
    expect(below("'名册'!$A$1:$F$9,别处!$A$9", null)).toBe("'名册'!$A$1:$F$11,别处!$A$9");
    expect(below('C6+名册!C6', '别处')).toBe('C6+名册!C8');
  });

  test.each([
    ['D5*E5', 'D6*E6'],
    ['SUM(D$5:D5)', 'SUM(D$5:D6)'],
    ['D5/SUM(D$5:D$5)', 'D6/SUM(D$5:D$7)'],
    ['D5*$B$2+D8', 'D6*$B$2+D10'],
    ['D4+D5', 'D4+D6'],
  ])('%s in it becomes %s in the second', (formula, expected) => expect(inCopy(formula, 1)).toBe(expected));

  test('merged areas within it stand three times, and those around it grow', () => {
    expect(grownRanges('C5:D5', growth)).toEqual(['C5:D5', 'C6:D6', 'C7:D7']);
    expect(grownRanges('A4:A6', growth)).toEqual(['A4:A8']);
    expect(grownRanges('A1:F1', growth)).toEqual(['A1:F1']);
    expect(grownList('C5 C8 D:D', growth)).toBe('C5:C7 C10 D:D');
  });
});

test('of a line of two rows each copy has its own first and second', () => {
  const two = new RowGrowth([{ first: 5, last: 6 }], 2);
  expect(grownRanges('A5:A6', two)).toEqual(['A5:A6', 'A7:A8']);
  expect(grownList('B6', two)).toBe('B6 B8');
  expect(grownList('A5:A6', two)).toBe('A5:A8');
});

test('a shared formula moves what is not fixed', () => {
  expect(movedFormula('SUM($A1:B$2)*Z9', 3, 1)).toBe('SUM($A4:C$2)*AA12');
});

test('where nothing repeats, every formula stays as it is', () => {
  const once = new RowGrowth([block], 1);
  const piece = fc.constantFrom(
    'C5',
    '$C$5',
    ':',
    'SUM(',
    ')',
    ',',
    "'名册'!",
    '"C5"',
    '+',
    'LOG10',
    '[1]',
    ' ',
    'A1:B9',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const formula = pieces.join('');
      for (const copy of [null, { block, copy: 0 }])
        expect(grownFormula(formula, { sheet: '名册', copy, growthOf: () => once })).toBe(formula);
    }),
  );
});
