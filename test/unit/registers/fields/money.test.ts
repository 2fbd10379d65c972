import fc from 'fast-check';
import { expect, it } from 'vitest';
import { money } from '../../../../shared/registers/fields/money.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = money({ label: '金额', mostYuan: 100_000_000 });

it('reads yuan into fen as offices write them', () => {
  expect(readClean(field, '1,200.5')).toBe(120_050);
  expect(readClean(field, '￥36000元')).toBe(3_600_000);
  expect(readClean(field, '160万元')).toBe(160_000_000);
  expect(readClean(field, '1.5万')).toBe(1_500_000);
  expect(readClean(field, 42)).toBe(4200);
});

it('rounds the dust of binary floats in number cells, carrying where it must', () => {
  expect(readClean(field, 0.1 + 0.2)).toBe(30);
  expect(readClean(field, 299.99999999999994)).toBe(30_000);
});

it('refuses typed fractions of a fen, words, negative amounts and too much', () => {
  for (const cell of ['1.005', '若干', -1, '-5'])
    expect(readAndCheck(field, cell).codes).toEqual(['refuse:not-an-amount']);
  expect(readAndCheck(field, 100_000_001).codes).toEqual(['refuse:out-of-range']);
});

it('is shown with thousands separators and two decimals', () => {
  expect(field.show(123_456, names)).toBe('1,234.56');
  expect(field.show(5, names)).toBe('0.05');
  expect(field.toCell(123_456, names)).toBe(1234.56);
});

it('reads back what it shows and what it writes into Excel, and stores it exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (fen) => {
      expect(readClean(field, field.show(fen, names))).toBe(fen);
      expect(readClean(field, field.toCell(fen, names))).toBe(fen);
      expectStored(field, fen);
    }),
  );
});
