import { z } from 'zod';
import { tallyRequest } from '../registers/tally.ts';
import { inService } from './call.ts';
import { nothing, registerKey, rowId } from './common.ts';

/** One group of a tally. */
export interface TallyLine {
  /** The answer as it is stored, or the period: `2026`, `2026-Q3`, `2026-07`; null for rows without one. */
  readonly value: string | number | null;
  readonly text: string;
  readonly rows: number;
  /** In the field's stored unit (fen, minutes, a whole number); null if nothing is added up. */
  readonly sum: number | null;
  /** What it should reach, in the unit of the sum, or in rows if nothing is added up; null if nothing is demanded. */
  readonly target: number | null;
}

/** Where a row is pointed to. */
export interface RelatedRows {
  readonly register: string;
  readonly field: string;
  /** `双向联系·在职党员`. */
  readonly label: string;
  readonly count: number;
}

/** Something that falls due. */
export interface DueLine {
  readonly register: string;
  readonly id: number;
  readonly name: string;
  /** Kind of due date, e.g. 预备期满. */
  readonly label: string;
  /** The register's print layout that lists all who are late; null if there is none. */
  readonly layout: string | null;
  readonly text: string;
  /** ISO date. */
  readonly on: string;
  /** Days from today; negative if overdue. */
  readonly days: number;
  /** How many more of this kind and name fall due later: the other months that somebody has not paid. */
  readonly more: number;
}

/** 汇总、相关记录、到期. */
export const overviewCalls = {
  tallyRows: inService(tallyRequest).gives<readonly TallyLine[]>(),
  relatedRows: inService(z.strictObject({ register: registerKey, id: rowId })).gives<
    readonly RelatedRows[]
  >(),
  dueRows: inService(nothing).gives<readonly DueLine[]>(),
};
