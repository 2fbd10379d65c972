import { expect, it } from 'vitest';
import { isBuiltInDateFormat, isDateFormatCode } from '../../../electron/workbooks/date-format.ts';
import { durationToSerial, isoToSerial } from '../../../electron/workbooks/date-serial.ts';

it.each([
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月"d"日"dddd',
  '[DBNum1][$-804]yyyy"年"m"月"',
  'yyyy/m/d;@',
  'yyyy\\-mm\\-dd',
  '[$-804]aaaa',
  '[$-404]e"年"',
  '[h]:mm:ss',
  '上午/下午h"时"mm"分"',
])('%s shows a date or time', (code) => {
  expect(isDateFormatCode(code)).toBe(true);
});

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
  expect(isDateFormatCode(code)).toBe(false);
});

it('built-in formats include the Chinese ones', () => {
  expect([14, 22, 27, 31, 36, 45, 57, 58].every(isBuiltInDateFormat)).toBe(true);
  expect([0, 1, 4, 9, 11, 37, 44, 48, 49, 59].some(isBuiltInDateFormat)).toBe(false);
});

it('ISO dates and durations become serials', () => {
  expect(isoToSerial('1899-12-31')).toBe(1);
  expect(isoToSerial('2026-01-01T06:00:00.000Z')).toBe(46023.25);
  expect(isoToSerial('2026年1月1日')).toBeUndefined();
  expect(durationToSerial('PT36H')).toBe(1.5);
  expect(durationToSerial('三小时')).toBeUndefined();
});
