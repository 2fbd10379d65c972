import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import type { BatchKind, JournalAction } from '../tables.ts';
import type { JournalChanges } from './entry.ts';

/** One line of a row's history (P07). */
export interface HistoryEntry {
  readonly batch: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  readonly action: JournalAction;
  readonly revision: number;
  readonly changes: JournalChanges;
}

/** Who changed what in one row, newest first. Personal fields say only that they changed. */
export async function rowHistory(
  ledger: Ledger,
  definition: AnyRegister,
  row: number,
): Promise<HistoryEntry[]> {
  const entries = await ledger.queries
    .selectFrom('journal')
    .innerJoin('batch', 'batch.id', 'journal.batch')
    .select(['batch.id as batch', 'batch.at', 'batch.actor', 'batch.label'])
    .select(['journal.action', 'journal.revision', 'journal.changes'])
    .where('journal.register', '=', definition.key)
    .where('journal.row', '=', row)
    .orderBy('journal.id', 'desc')
    .execute();
  return entries.map((entry) => ({
    ...entry,
    changes: entry.changes === null ? {} : (JSON.parse(entry.changes) as JournalChanges),
  }));
}

/** One line of the office's history: a batch, and whether it has been undone. */
export interface BatchSummary {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: BatchKind;
  readonly label: string;
  readonly changes: number;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

/** Which batches are asked for; all of them if nothing is said. */
export interface BatchFilter {
  /** A part of the label, or the batch's number. */
  readonly text?: string | undefined;
  readonly actor?: string | undefined;
}

/** The latest batches, newest first; with `before`, those that came before that one. */
export async function listBatches(
  ledger: Ledger,
  limit: number,
  { before, ...filter }: BatchFilter & { readonly before?: number | undefined } = {},
): Promise<BatchSummary[]> {
  return ledger.queries
    .selectFrom('batch')
    .select(['id', 'at', 'actor', 'kind', 'label', 'changes', 'undoes', 'undone_by as undoneBy'])
    .where(fits(filter))
    .where('id', '<', before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The number of all batches that fit. */
export async function countBatches(ledger: Ledger, filter: BatchFilter): Promise<number> {
  const { total } = await ledger.queries
    .selectFrom('batch')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(fits(filter))
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** Everybody who ever did something in this ledger, by name. */
export async function listActors(ledger: Ledger): Promise<string[]> {
  const rows = await ledger.queries.selectFrom('batch').select('actor').distinct().orderBy('actor').execute();
  return rows.map(({ actor }) => actor);
}

function fits({ text = '', actor }: BatchFilter): RawBuilder<SqlBool> {
  const wanted = text.trim();
  const byText = sql<SqlBool>`(instr(label, ${wanted}) > 0 OR CAST(id AS TEXT) = ${wanted})`;
  const byActor = sql<SqlBool>`actor = ${actor}`;
  const conditions = [...(wanted === '' ? [] : [byText]), ...(actor === undefined ? [] : [byActor])];
  return conditions.length === 0 ? sql<SqlBool>`TRUE` : sql<SqlBool>`${sql.join(conditions, sql` AND `)}`;
}
