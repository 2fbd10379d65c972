import { setImmediate } from 'node:timers/promises';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { type ErasureCounts, noCounts } from '../../../shared/retention/erasure-counts.ts';
import { asRefusal } from '../damage.ts';
import type { Ledger } from '../ledger.ts';
import { statement } from '../search/statements.ts';
import { eraseFields } from './erase-fields.ts';
import { eraseRows } from './erase-rows.ts';
import { type Erased, ErasureBatch } from './erasure-batch.ts';
import { forgetValues, holdsValues } from './forget-values.ts';
import { clearTracesCalmly, noteFiles } from './traces.ts';
import { hashesIn, withoutNamed } from './unnamed-files.ts';

/** What goes of one row: all of it, or these fields. */
export interface Part {
  readonly id: number;
  readonly what: 'row' | readonly string[];
}

/** What is to be erased. */
export interface ErasurePlan {
  /** How the operation is called in the history, before its counts. */
  readonly title: '到期清除' | '彻底删除';
  readonly rows: readonly { readonly definition: AnyRegister; readonly ids: readonly number[] }[];
  /** Journal entries whose values go. */
  readonly history: readonly number[];
  /** Attached files, if nothing names them. */
  readonly files: readonly string[];
  /** Asked once more in the transaction that erases: a row may have been put back since the plan was made. */
  judge(definition: AnyRegister, ids: readonly number[]): readonly Part[];
}

export interface ErasureRun extends ErasureCounts {
  /** The operation under which it stands in the history; null if nothing was left to erase. */
  readonly batch: number | null;
}

export interface ErasureProgress {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Rows, or entries of the history, erased in one transaction: so many as take well under 50 ms. */
const rowsAtOnce = 50;
const entriesAtOnce = 500;

/**
 * 清除: the one way in which anything leaves a ledger for good. Goes on in small transactions, each of which erases all
 * of its rows or none, and adds them to the operation in the history. Cut short by the signal or a power cut, what is
 * left is due the next time.
 *
 * @throws Refusal if the disk refuses; what was erased before that stays erased
 */
export async function erase(
  ledger: Ledger,
  plan: ErasurePlan,
  { signal, onProgress }: ErasureProgress = {},
): Promise<ErasureRun> {
  const batch = new ErasureBatch(ledger, plan.title);
  const steps = [...stepsOf(ledger, plan)];
  try {
    for (const [done, step] of steps.entries()) {
      if (signal?.aborted === true) break;
      await batch.transact(step);
      onProgress?.(done + 1, steps.length);
      await setImmediate();
    }
    await clearTracesCalmly(ledger.connection.folder, ledger.db);
  } catch (error) {
    throw asRefusal(error, plan.title) ?? error;
  } finally {
    ledger.names.forgetAll();
  }
  return { batch: batch.id, ...batch.counts };
}

type Step = (batch: number) => Erased;

function* stepsOf(ledger: Ledger, plan: ErasurePlan): Generator<Step> {
  for (const { definition, ids } of plan.rows) {
    for (const some of inPieces(ids, rowsAtOnce)) {
      yield (batch) => eraseSome(ledger, plan, definition, some, batch);
    }
  }
  for (const some of inPieces(plan.history, entriesAtOnce)) yield () => ageEntries(ledger, some);
  if (plan.files.length > 0) yield () => eraseFiles(ledger, plan.files);
}

function eraseSome(
  { db }: Ledger,
  plan: ErasurePlan,
  definition: AnyRegister,
  ids: readonly number[],
  batch: number,
): Erased {
  const parts = plan.judge(definition, ids);
  const whole = parts.filter(({ what }) => what === 'row').map(({ id }) => id);
  const rows = whole.length === 0 ? {} : { [definition.key]: whole.length };
  if (whole.length > 0) eraseRows(db, definition, whole);
  let entries = 0;
  for (const { id, what } of parts)
    if (what !== 'row') entries += eraseFields(db, definition, id, what, batch);
  return {
    counts: { ...noCounts, rows, parts: entries === 0 ? {} : { [definition.key]: entries } },
    entries,
  };
}

function ageEntries({ db }: Ledger, ids: readonly number[]): Erased {
  const list = JSON.stringify(ids);
  const which = `id IN (SELECT value FROM json_each(?)) AND ${holdsValues}`;
  const values = statement<string>(db, `SELECT changes FROM journal WHERE ${which}`).pluck().all(list);
  noteFiles(
    db,
    values.flatMap((changes) => hashesIn(changes)),
  );
  forgetValues(db, which, list);
  return { counts: { ...noCounts, history: values.length }, entries: 0 };
}

function eraseFiles({ db }: Ledger, files: readonly string[]): Erased {
  const unnamed = withoutNamed(db, files);
  noteFiles(db, unnamed);
  return { counts: { ...noCounts, files: unnamed.length }, entries: 0 };
}

function* inPieces<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
