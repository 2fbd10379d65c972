import fc from 'fast-check';
import { expect, it } from 'vitest';
import { month } from '../../../../shared/registers/fields/month.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = month({ label: '所属月份' });

it('cuts a full date to its month', () => {
  expect(readClean(field, '2026年3月5日')).toBe('2026-03');
  expect(readClean(field, { serial: 29221 })).toBe('1980-01');
});

it('refuses a bare year and an impossible month', () => {
  expect(readAndCheck(field, '2026')).toEqual({ value: null, codes: ['refuse:date-incomplete'] });
  expect(readAndCheck(field, '2026.13').codes).toEqual(['refuse:impossible-date']);
});

it('reads back what it shows and what it writes into Excel, and stores it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const value = `${year}-${String(number).padStart(2, '0')}`;
      expect(readClean(field, field.show(value, names))).toBe(value);
      expect(readClean(field, field.toCell(value, names))).toBe(value);
      expectStored(field, value);
    }),
  );
});
