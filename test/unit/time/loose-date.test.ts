import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDateToSerial } from '../../../shared/registers/cell.ts';
import { readDate } from '../../../shared/time/loose-date.ts';

describe('reading a date as lists write it', () => {
  test.each([
    '1980.01',
    '198001',
    '1980年1月',
    '１９８０．０１',
    '1980-1',
    '1980/01',
    198001,
    1980.01,
    '1980. 1',
    '1980年01月',
  ])('%j is January 1980', (cell) => {
    expect(readDate(cell)).toEqual({ date: '1980-01' });
  });

  test.each([
    '1980-1-5',
    '1980/1/5',
    '1980.01.05',
    '1980.1.5',
    '19800105',
    19800105,
    '1980年1月5日',
    '1980 年 1 月 5 日',
    '1980年1月5号',
    '１９８０－０１－０５',
    '1980。1。5',
    ' 1980-01-05 ',
    '1980-01-05 00:00:00',
    '1980/1/5 0:00',
    '1980年1月5日 0:00:00',
    '1980-01-05T00:00:00.000Z',
    '1980-01-05T00:00:00+08:00',
    '1980-01-04T16:00:00.000Z',
    '1980年1月5日 星期六',
    '1980-01-05 星期六 00:00:00',
  ])('%j is 5 January 1980', (cell) => {
    expect(readDate(cell)).toEqual({ date: '1980-01-05' });
  });

  test('a serial is a day, with or without date format, its time dropped', () => {
    for (const cell of [{ serial: 29221 }, 29221, 29221.75, '29221', { serial: 29221.5 }]) {
      expect(readDate(cell)).toEqual({ date: '1980-01-01' });
    }
  });

  test('the number 1980.1 may have been October', () => {
    expect(readDate(1980.1)).toEqual({ date: '1980-01', alternative: '1980-10' });
    expect(readDate('1980.1')).toEqual({ date: '1980-01' });
    expect(readDate(1980.2)).toEqual({ date: '1980-02' });
    expect(readDate(1980.12)).toEqual({ date: '1980-12' });
  });

  test('a year alone is a year', () => {
    for (const cell of ['1980', 1980, '1980年']) expect(readDate(cell)).toEqual({ date: '1980' });
  });

  test.each([
    '1980.13',
    1980.13,
    '2025-02-30',
    '2023-02-29',
    '19800230',
    198013,
    '1980年0月',
    '1980-01-00',
    '1780-01-01',
    '2200-01-01',
  ])('%j is an impossible date', (cell) => {
    expect(readDate(cell)).toEqual({ error: 'impossible-date' });
  });

  test('a program set to English writes the month first; which number is it is only sure where the other is too large', () => {
    expect(readDate('3/14/1999')).toEqual({ date: '1999-03-14' });
    expect(readDate('14/3/1999')).toEqual({ date: '1999-03-14' });
    expect(readDate('5/5/1980')).toEqual({ date: '1980-05-05' });
    expect(readDate('05/01/1980')).toEqual({ date: '1980-05-01', alternative: '1980-01-05' });
    expect(readDate('5-1-1980')).toEqual({ date: '1980-05-01', alternative: '1980-01-05' });
    expect(readDate('2/30/1980')).toEqual({ error: 'impossible-date' });
  });

  test.each([
    '',
    null,
    true,
    '至今',
    '80.1.5',
    '13/13/1980',
    '05/01/80',
    '1980-1-5-3',
    '13800138000',
    13800138000,
    '12345678',
    1234,
    0,
    -5,
    90000,
    Number.NaN,
    { serial: 0.5 },
    { serial: 1e9 },
  ])('%j is not a date', (cell) => {
    expect(readDate(cell)).toEqual({ error: 'not-a-date' });
  });

  test('any real day is read back from every style', () => {
    const day = fc
      .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const styles: readonly ((y: string, m: string, d: string) => string | number)[] = [
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}/${Number(m)}/${Number(d)}`,
      (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
      (y, m, d) => `${y}${m}${d}`,
      (y, m, d) => Number(`${y}${m}${d}`),
      (y, m, d) => `${y}-${m}-${d} 00:00:00`,
      (y, m, d) => `${y}-${m}-${d}T00:00:00.000Z`,
      (y, m, d) => `${y}．${m}．${d}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...styles), (date, style) => {
        const [y = '', m = '', d = ''] = date.split('-');
        expect(readDate(style(y, m, d))).toEqual({ date });
        expect(readDate(`${y}.${m}`)).toEqual({ date: `${y}-${m}` });
        expect(readDate(Number(`${y}${m}`))).toEqual({ date: `${y}-${m}` });
      }),
    );
  });

  test('any serial with date format from 1900 on is read back', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (date) => {
        expect(readDate({ serial: isoDateToSerial(date) })).toEqual({ date });
      }),
    );
  });

  test('no text makes it fail, and what it gives is a date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d年月日./: TZ-]{0,20}$/)), (text) => {
        const reading = readDate(text);
        if ('date' in reading) expect(reading.date).toMatch(/^(1[89]|2[01])\d\d(-\d\d(-\d\d)?)?$/);
      }),
      { numRuns: 1000 },
    );
  });
});
