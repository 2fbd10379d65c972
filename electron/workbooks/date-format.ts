/** Ranges of built-in number formats that show a date or time (ECMA-376 part 1, 18.8.30, with its zh-cn list). */
const BUILT_IN_DATE_FORMATS: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a built-in number format shows a date or time. */
export function isBuiltInDateFormat(id: number): boolean {
  return BUILT_IN_DATE_FORMATS.some(([from, to]) => id >= from && id <= to);
}

/**
 * Whether a number format code shows a date or time, such as `yyyy"年"m"月"d"日"`, `[$-804]aaaa` or `[h]:mm`.
 * Quoted and escaped characters, colours, conditions and locales are no part of the question, and only the
 * first section counts: it is the one for positive numbers.
 */
export function isDateFormatCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General|G\/通用格式/gi, '');
  const [positive = ''] = bare.split(';');
  return /[ymdhs]|a{3,4}|e(?![+-])/i.test(positive);
}
