import { daysInMonth, isoDate } from './calendar-date.ts';

/**
 * Dates as old paper gives them: `1980-01-05`, `1980-01` or `1980`.
 *
 * The precision is part of the value: making `1980-01` into the 1st of January would invent a birthday.
 */
interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Orders by the earliest day a date can mean; of two that begin alike, the less exact one comes first. */
export function comparePartialDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * The date `months` later (earlier if negative), as precise as it was: 2024-02-29 + 12 is 2025-02-28, and
 * 31 January + 1 is the last day of February. A bare year moves by whole years only.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = partsOf(date);
  if (month === undefined) return isoDate(year + Math.trunc(months / 12));
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  if (day === undefined) return isoDate(newYear, newMonth);
  return isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/**
 * Full years of age (周岁) on the cut-off day; the birthday itself counts.
 *
 * A birth date known only to the month is taken as the 1st of that month, one known only to the year as
 * 1 January. On 31 December, the cut-off of the annual statistics, this makes no difference.
 */
export function ageAt(birth: string, cutoff: string): number {
  const born = partsOf(birth);
  const until = partsOf(cutoff);
  const monthAndDay = (date: DateParts) => (date.month ?? 1) * 100 + (date.day ?? 1);
  return until.year - born.year - (monthAndDay(until) < monthAndDay(born) ? 1 : 0);
}

/** `2026年3月5日`, `1980年1月`, `1980年`: no padding, as GB/T 9704-2012 writes dates. */
export function formatChineseDate(date: string): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** `1980.01`, the form of 出生年月 and 入党时间 on rosters; a full date becomes `1980.01.05`. */
export function formatDotDate(date: string): string {
  return date.replaceAll('-', '.');
}

function partsOf(date: string): DateParts {
  const [year = '', month, day] = date.split('-');
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
