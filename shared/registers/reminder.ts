import type { Condition } from './list-query.ts';

/** 到期: what falls due for one row, and when that is first to be said. */
export interface Due {
  /** ISO date by which it should be done. */
  readonly on: string;
  /** ISO date from which it is shown; until the row says that it is done. */
  readonly from: string;
  /** What falls due, without the row's name: `预备期满，应讨论转正`. */
  readonly text: string;
}

/**
 * 提醒: a kind of due date that a register's rows have. Pure; today's date is an argument.
 * `due` is written as a method so that a definition with known fields is also an `AnyRegister`.
 */
export interface Reminder<Values> {
  readonly label: string;
  /** The print layout that lists all who are late. */
  readonly layout?: string;
  /** Rows that can have it at all; keeps the morning's look at a large register short. */
  readonly where: readonly Condition[];
  due(values: Partial<Values>, today: string): Due | null;
}

/**
 * 定期提醒: what is to be done again and again for every row of another register, and so also for one for which it never
 * was. Each such row has one due date, which follows from the latest of the rows that point to it.
 */
export interface RecurringReminder<Key extends string = string> {
  readonly label: string;
  /** The reference to that register: whom or what it is done for. */
  readonly to: Key;
  /** The rows of that register for which it is to be done, e.g. cadres still in office. */
  readonly where: readonly Condition[];
  /** The date whose latest counts. */
  readonly latest: Key;
  /** @param latest null if nothing points to the row */
  due(latest: string | null, today: string): Due | null;
}

/** A due date that is said `days` days before. */
export function dueOn(on: string, text: string, days: number): Due {
  return { on, from: addDays(on, -days), text };
}

/** Days from today to an ISO date; negative if it is past. */
export function daysUntil(on: string, today: string): number {
  return Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
}

/** The ISO date so many days after another; before it, if `days` is negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
