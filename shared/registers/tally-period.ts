import { z } from 'zod';
import { addMonths } from '../time/partial-date.ts';
import type { Condition } from './list-query.ts';

/** How a date is grouped. */
export const tallyPeriods = { year: '按年', half: '按半年', quarter: '按季', month: '按月' } as const;

export type TallyPeriod = keyof typeof tallyPeriods;

export const tallyPeriod = z.enum(['year', 'half', 'quarter', 'month']) satisfies z.ZodType<TallyPeriod>;

/** A span of the calendar: `2026`, its half `2026-H2`, its quarter `2026-Q3` or its month `2026-07`. */
export const calendarSpan = z.string().regex(/^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/);

/** The parts of a year that can be chosen, as they stand behind its number; the first is all of it. */
export const yearParts: readonly {
  readonly period: TallyPeriod;
  readonly part: string;
  readonly label: string;
}[] = [
  { period: 'year', part: '', label: '全年' },
  { period: 'half', part: '-H1', label: '上半年' },
  { period: 'half', part: '-H2', label: '下半年' },
  ...[1, 2, 3, 4].map((number) => ({
    period: 'quarter' as const,
    part: `-Q${number}`,
    label: `第${number}季度`,
  })),
  ...Array.from({ length: 12 }, (_, index) => ({
    period: 'month' as const,
    part: `-${String(index + 1).padStart(2, '0')}`,
    label: `${index + 1}月`,
  })),
];

/** The span of a kind in which a day lies. */
export function spanOf(period: TallyPeriod, day: string): string {
  const [year = '', text = '1'] = day.split('-');
  const month = Number(text);
  switch (period) {
    case 'year':
      return year;
    case 'half':
      return `${year}-H${Math.ceil(month / 6)}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'month':
      return `${year}-${text}`;
  }
}

/** The span of a kind before the one in which a day lies. */
export function spanBefore(period: TallyPeriod, day: string): string {
  const months = { year: 12, half: 6, quarter: 3, month: 1 }[period];
  return spanOf(period, addMonths(`${day.slice(0, 7)}-01`, -months));
}

/** `2026年`, `2026年下半年`, `2026年第3季度`, `2026年7月`. */
export function spanText(span: string): string {
  const year = span.slice(0, 4);
  const named = yearParts.find(({ part }) => part === span.slice(4));
  return named === undefined || named.part === '' ? `${year}年` : `${year}年${named.label}`;
}

/** The rows whose date lies in a span. */
export function spanConditions(field: string, span: string): readonly Condition[] {
  const months = { H: 6, Q: 3 }[span[5] ?? ''];
  if (months === undefined) return [{ field, op: 'is', value: span }];
  const last = Number(span.slice(6)) * months;
  const month = (number: number) => `${span.slice(0, 4)}-${String(number).padStart(2, '0')}`;
  return [
    { field, op: 'from', value: month(last - months + 1) },
    { field, op: 'to', value: month(last) },
  ];
}

/** The ISO date with which the half-year of a day ends. */
export function endOfHalfYear(day: string): string {
  return spanOf('half', day).endsWith('1') ? `${day.slice(0, 4)}-06-30` : `${day.slice(0, 4)}-12-31`;
}
