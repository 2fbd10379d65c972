import type { SerialDate } from '../../shared/registers/cell.ts';

/** What a number format makes of a number: a date or time, or of a date only year and month. */
export type DateShown = 'date' | 'month';

/** Ranges of built-in number formats that show a date or time (ECMA-376 part 1, 18.8.30, with its zh-cn list). */
const builtInDates: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Those among them that show no day: `mmm-yy`, and `yyyy"年"m"月"` under its five numbers. */
const builtInMonths: ReadonlySet<number> = new Set([17, 27, 36, 50, 52, 57]);

/** What a built-in number format shows; null for a number that is no date. */
export function shownByBuiltIn(id: number): DateShown | null {
  if (builtInMonths.has(id)) return 'month';
  return builtInDates.some(([from, to]) => id >= from && id <= to) ? 'date' : null;
}

/**
 * What a number format code shows, such as `yyyy"年"m"月"d"日"`, `[$-804]aaaa` or `[h]:mm`; null for no date.
 * Quoted and escaped characters, colours, conditions and locales are no part of the question, and only the
 * first section counts: it is the one for positive numbers.
 */
export function shownByCode(code: string): DateShown | null {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General|G\/通用格式/gi, '');
  const [positive = ''] = bare.split(';');
  if (!/[ymdhs]|a{3,4}|e(?![+-])/i.test(positive)) return null;
  return /y.*m|m.*y/i.test(positive) && !/[dhs]|a{3,4}/i.test(positive) ? 'month' : 'date';
}

/** The cell of a serial number that its format shows so. */
export function dateCell(serial: number, shown: DateShown): SerialDate {
  return shown === 'month' ? { serial, monthOnly: true } : { serial };
}
