import fc from 'fast-check';
import { expect, it } from 'vitest';
import { integer } from '../../../../shared/registers/fields/integer.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = integer({ label: '户数', most: 1000, unit: '户' });

it('reads numbers, full-width digits, thousands separators and its unit', () => {
  expect(readClean(field, 12)).toBe(12);
  expect(readClean(field, '１２')).toBe(12);
  expect(readClean(field, '1,000')).toBe(1000);
  expect(readClean(field, ' 56 户')).toBe(56);
  expect(readClean(field, '12.0')).toBe(12);
});

it('refuses fractions, words and what lies outside its range', () => {
  for (const cell of [1.5, '十二', '12人', true])
    expect(readAndCheck(field, cell).codes).toEqual(['refuse:not-a-number']);
  for (const cell of [-1, 1001]) expect(readAndCheck(field, cell).codes).toEqual(['refuse:out-of-range']);
});

it('is shown with its unit, and is a number in Excel', () => {
  expect(field.show(12, names)).toBe('12户');
  expect(field.toCell(12, names)).toBe(12);
});

it('reads back what it shows, stores it, and sorts by size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
      expect(readClean(field, field.show(a, names))).toBe(a);
      expectStored(field, a);
      expect(Math.sign(field.compare(a, b))).toBe(Math.sign(a - b));
    }),
  );
});
