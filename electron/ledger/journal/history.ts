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
  readonly undoneBy: number | null;
}

/** The latest batches, newest first. */
export async function listBatches(ledger: Ledger, limit: number): Promise<BatchSummary[]> {
  return ledger.queries
    .selectFrom('batch')
    .select(['id', 'at', 'actor', 'kind', 'label', 'changes', 'undone_by as undoneBy'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
