import { addDays } from '../registers/reminder.ts';
import type { RetentionRule } from '../registers/retention-rule.ts';
import { daysInMonth, isoDate } from '../time/calendar-date.ts';
import type { RetentionPeriods } from './periods.ts';

/** What decides about one row, whatever register it is of. */
export interface RowFacts {
  readonly id: number;
  /** ISO date on which it went into the recycle bin, or was withdrawn by undoing; null while it is in the ledger. */
  readonly goneOn: string | null;
  /** For each rule of its register, in order: the date its days are counted from; null without one. */
  readonly from: readonly (string | null)[];
  /** For each rule: whether there is anything to erase. */
  readonly filled: readonly boolean[];
  /** Other rows in the ledger point to it: it cannot go without leaving a hole. */
  readonly used: boolean;
}

/** What is to go of a row, and why. */
export type Erasure =
  | { readonly id: number; readonly what: 'row'; readonly because: 'bin' | number }
  | {
      readonly id: number;
      readonly what: readonly string[];
      /** The first rule that says so. */
      readonly because: number;
    };

/**
 * 到期: what is to be erased of a row on a day; null if nothing is.
 *
 * @param today ISO date
 */
export function erasureOf(
  { id, goneOn, from, filled, used }: RowFacts,
  rules: readonly RetentionRule[],
  periods: Pick<RetentionPeriods, 'binDays'>,
  today: string,
): Erasure | null {
  if (goneOn !== null && isDue(goneOn, periods.binDays, today)) return { id, what: 'row', because: 'bin' };
  const due = rules.flatMap((rule, at) =>
    isDue(from[at] ?? null, rule.days, today) && filled[at] === true ? [{ rule, at }] : [],
  );
  const whole = due.find(({ rule }) => rule.what === 'row');
  if (whole !== undefined && !used) return { id, what: 'row', because: whole.at };
  const fields = due.flatMap(({ rule }) => (rule.what === 'row' ? [] : rule.what));
  const first = due.find(({ rule }) => rule.what !== 'row');
  return first === undefined ? null : { id, what: [...new Set(fields)], because: first.at };
}

/** Whether so many days have passed since a date; never without one. */
export function isDue(from: string | null, days: number, today: string): boolean {
  return from !== null && dueOn(from, days) <= today;
}

/** The ISO date on which days counted from a date are over; one without a day or a month counts from its last day. */
export function dueOn(from: string, days: number): string {
  return addDays(lastDayOf(from), days);
}

function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.slice(0, 10).split('-').map(Number);
  return isoDate(year, month, day ?? daysInMonth(year, month));
}
