import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateTime } from '../../../../shared/registers/fields/date-time.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = dateTime({ label: '开会时间' });

it('reads a date with a time of day as offices write it', () => {
  for (const cell of [
    '2026-03-05 19:30',
    '2026-03-05T19:30:00',
    '2026年3月5日19:30',
    '2026年3月5日 19时30分',
    '2026.3.5 19：30',
  ])
    expect(readClean(field, cell)).toBe('2026-03-05T19:30');
  expect(readClean(field, '2026-03-05 9点')).toBe('2026-03-05T09:00');
  expect(readClean(field, '2026-03-05')).toBe('2026-03-05T00:00');
});

it('the last half minute of a day in a number cell is the next day', () => {
  expect(readClean(field, { serial: 29221.99999 })).toBe('1980-01-02T00:00');
});

it('refuses a month without a day and an impossible time', () => {
  expect(readAndCheck(field, '2026-03').codes).toEqual(['refuse:not-a-time']);
  expect(readAndCheck(field, '2026-03-05 25:00').codes).toEqual(['refuse:not-a-time']);
  expect(readAndCheck(field, '2026-02-30 10:00').codes).toEqual(['refuse:impossible-date']);
});

it('reads back what it shows and what it writes into Excel, and stores it', () => {
  const moments = fc.date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const value = moment.toISOString().slice(0, 16);
      expect(readClean(field, field.show(value, names))).toBe(value);
      expect(readClean(field, field.toCell(value, names))).toBe(value);
      expectStored(field, value);
    }),
  );
});
