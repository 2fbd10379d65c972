import fc from 'fast-check';
import { expect, it } from 'vitest';
import { date } from '../../../../shared/registers/fields/date.ts';
import { expectStored, names, readAndCheck, readClean, readContext } from '../../../support/field-facts.ts';

const field = date({ label: '出生日期', precision: 'month', past: true, mask: (day) => day.slice(0, 4) });

it('fact 8: five spellings of January 1980 keep the precision of a month', () => {
  for (const cell of ['1980.01', '198001', '1980年1月', '１９８０．０１', '1980-1'])
    expect(readClean(field, cell)).toBe('1980-01');
});

it('fact 8: serial 29221 is a day, the number 1980.1 may be October, month 13 does not exist', () => {
  expect(readClean(field, { serial: 29221 })).toBe('1980-01-01');
  expect(readClean(field, 29221)).toBe('1980-01-01');
  expect(readAndCheck(field, 1980.1)).toEqual({ value: '1980-01', codes: ['warn:ambiguous-month'] });
  expect(
    field.read(1980.1, { today: '', references: { find: () => null, propose: () => 0 } }).notices[0]?.message,
  ).toContain('1980年10月');
  expect(readAndCheck(field, '1980.13').codes).toEqual(['refuse:impossible-date']);
  expect(readAndCheck(field, '八零年').codes).toEqual(['refuse:not-a-date']);
});

it('the number 1980.1 has two readings, each with its own warning', () => {
  const { value, otherwise } = field.read(1980.1, readContext);
  expect([value, otherwise?.value]).toEqual(['1980-01', '1980-10']);
  expect(otherwise?.notices.map(({ code }) => code)).toEqual(['ambiguous-month']);
  expect(field.read('1980.1', readContext).otherwise).toBeUndefined();
});

it('a date cell whose format shows no day is a month, unless a day was typed', () => {
  expect(readClean(field, { serial: 29221, monthOnly: true })).toBe('1980-01');
  expect(readClean(field, { serial: 29225, monthOnly: true })).toBe('1980-01-05');
});

it('a month says nothing new where the day is known, a day does where the month is', () => {
  expect(field.covers('1980-01-05', '1980-01')).toBe(true);
  expect(field.covers('1980-01-05', '1980')).toBe(true);
  expect(field.covers('1980-01', '1980-01-05')).toBe(false);
  expect(field.covers('1980-01-05', '1980-02')).toBe(false);
});

it('warns of a date less exact than wanted, and refuses the future as far as the date is known', () => {
  expect(readAndCheck(field, '1980').codes).toEqual(['warn:date-incomplete']);
  expect(readAndCheck(field, '2026-11-25').codes).toEqual(['refuse:future-date']);
  expect(readClean(field, '2026-11')).toBe('2026-11');
  expect(readAndCheck(field, '2026-12').codes).toEqual(['refuse:future-date']);
  expect(readClean(date({ label: '届满' }), '2030-01-05')).toBe('2030-01-05');
});

it('a full date is a real date in Excel, a month stays text', () => {
  expect(field.toCell('1980-01-01', names)).toEqual({ serial: 29221 });
  expect(field.toCell('1980-01', names)).toBe('1980.01');
});

it('is shown without padding and masked as the definition says', () => {
  expect(field.show('1980-01-05', names)).toBe('1980年1月5日');
  expect(field.mask('1980-01-05', names)).toBe('1980');
});

const days = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(7, 10).map((length) => day.toISOString().slice(0, length)));

it('reads back what it shows and what it writes into Excel, stores it, and sorts by time', () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(readClean(field, field.show(a, names))).toBe(a);
      expect(readClean(field, field.toCell(a, names))).toBe(a);
      expectStored(field, a);
      expect(Math.sign(field.compare(a, b))).toBe(a === b ? 0 : a < b ? -1 : 1);
    }),
  );
});
