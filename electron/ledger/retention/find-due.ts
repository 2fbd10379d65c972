import type { Database } from 'better-sqlite3';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { addDays } from '../../../shared/registers/reminder.ts';
import { dueOn, type Erasure, erasureOf, isDue } from '../../../shared/retention/due.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import { holdsValues } from './forget-values.ts';
import { rowFacts } from './row-facts.ts';
import { unnamedFiles } from './unnamed-files.ts';

/** Rows of one register that are due for one reason. */
export interface DueRows {
  readonly register: string;
  /** From the bin by age, or by which of the register's rules. */
  readonly because: Erasure['because'];
  readonly ids: readonly number[];
}

/** Rows that a rule will reach. */
export interface WaitingRows {
  readonly register: string;
  readonly rule: number;
  readonly rows: number;
  /** ISO date of the first. */
  readonly next: string;
}

/** Everything that is due on a day. */
export interface DueList {
  readonly rows: readonly DueRows[];
  /** Journal entries whose values go, by number. */
  readonly history: readonly number[];
  /** Attached files that nobody names. */
  readonly files: readonly string[];
  readonly waiting: readonly WaitingRows[];
}

/**
 * 到期的内容: what is to be erased today, and what a rule will reach later. Looks through the whole ledger: for a worker.
 *
 * @param today ISO date
 * @param only one register's rows, and nothing else
 */
export function findDue(
  db: Database,
  periods: RetentionPeriods,
  today: string,
  only: string | null = null,
): DueList {
  const rows: DueRows[] = [];
  const waiting: WaitingRows[] = [];
  for (const definition of registers) {
    if (only !== null && definition.key !== only) continue;
    const found = dueOf(db, definition, periods, today);
    rows.push(...found.rows);
    waiting.push(...found.waiting);
  }
  return {
    rows,
    waiting,
    history: only === null ? agedEntries(db, periods, today) : [],
    files: only === null ? unnamedFiles(db, addDays(today, 1 - periods.binDays)) : [],
  };
}

/** The same of one register's rows. */
export function dueOf(
  db: Database,
  definition: AnyRegister,
  periods: Pick<RetentionPeriods, 'binDays'>,
  today: string,
): Pick<DueList, 'rows' | 'waiting'> {
  const rules = definition.retention ?? [];
  const due = new Map<Erasure['because'], number[]>();
  const waiting = new Map<number, { rows: number; next: string }>();
  for (const facts of rowFacts(db, definition)) {
    const erasure = erasureOf(facts, rules, periods, today);
    if (erasure !== null) {
      const ids = due.get(erasure.because) ?? [];
      ids.push(facts.id);
      due.set(erasure.because, ids);
      continue;
    }
    for (const [at, rule] of rules.entries()) {
      const from = facts.from[at] ?? null;
      if (from === null || facts.filled[at] !== true || isDue(from, rule.days, today)) continue;
      const on = dueOn(from, rule.days);
      const before = waiting.get(at) ?? { rows: 0, next: on };
      waiting.set(at, { rows: before.rows + 1, next: [on, before.next].toSorted()[0] ?? on });
    }
  }
  return {
    rows: [...due].map(([because, ids]) => ({ register: definition.key, because, ids })),
    waiting: [...waiting].map(([rule, found]) => ({ register: definition.key, rule, ...found })),
  };
}

function agedEntries(db: Database, { historyDays }: RetentionPeriods, today: string): readonly number[] {
  const oldest = addDays(today, 1 - historyDays);
  return db
    .prepare<[string], number>(
      `SELECT id FROM journal WHERE batch IN (SELECT id FROM batch WHERE at < ?) AND ${holdsValues} ORDER BY id`,
    )
    .pluck()
    .all(oldest);
}

/** Everything due together: rows, changes, files. */
export function countDue({ rows, history, files }: DueList): number {
  return rows.reduce((sum, { ids }) => sum + ids.length, history.length + files.length);
}
