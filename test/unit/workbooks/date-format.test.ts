import { expect, it } from 'vitest';
import { shownByBuiltIn, shownByCode } from '../../../electron/workbooks/date-format.ts';
import { durationToSerial, isoToSerial } from '../../../electron/workbooks/date-serial.ts';

it.each([
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日"dddd',
  'yyyy/m/d;@',
  'yyyy\\-mm\\-dd',
  '[$-804]aaaa',
  '[$-404]e"年"',
  '[h]:mm:ss',
  '上午/下午h"时"mm"分"',
])('%s shows a date or time', (code) => {
  expect(shownByCode(code)).toBe('date');
});

it.each(['yyyy"年"m"月"', '[DBNum1][$-804]yyyy"年"m"月"', 'yyyy.mm', 'mmm-yy', 'yyyy\\.m;@'])(
  '%s shows a month',
  (code) => {
    expect(shownByCode(code)).toBe('month');
  },
);

it.each([
  'General',
  'G/通用格式',
  '0.00E+00',
  '#,##0.00"元/day"',
  '_ * #,##0.00_ ;_ * \\-#,##0.00_ ',
  '[Red]0',
  '[DBNum2][$-804]General',
  '[>=10000]0\\m;0',
  '@',
])('%s shows a number', (code) => {
  expect(shownByCode(code)).toBeNull();
});

it('built-in formats include the Chinese ones', () => {
  for (const id of [14, 22, 31, 45, 58]) expect(shownByBuiltIn(id)).toBe('date');
  for (const id of [17, 27, 36, 50, 52, 57]) expect(shownByBuiltIn(id)).toBe('month');
  for (const id of [0, 1, 4, 9, 11, 37, 44, 48, 49, 59]) expect(shownByBuiltIn(id)).toBeNull();
});

it('ISO dates and durations become serials', () => {
  expect(isoToSerial('1899-12-31')).toBe(1);
  expect(isoToSerial('2026-01-01T06:00:00.000Z')).toBe(46023.25);
  expect(isoToSerial('2026年1月1日')).toBeUndefined();
  expect(durationToSerial('PT36H')).toBe(1.5);
  expect(durationToSerial('三小时')).toBeUndefined();
});
