import { dayOf, type Ledger } from '../ledger.ts';
import type { BatchKind, LedgerTransaction } from '../tables.ts';
import { Changes } from './changes.ts';
import { refuseDanglingReferences } from './dangling-references.ts';

export interface BatchDescription {
  readonly kind: BatchKind;
  /** What the history calls it, e.g. 修改党员“王芳”. */
  readonly label: string;
  readonly undoes?: number;
}

/**
 * Runs `work` as one batch: everything it changes is saved, journaled and later undone together, or not at all.
 * When the promise is fulfilled the batch is on the disk (synchronous=FULL).
 *
 * @throws Refusal if a change is refused; nothing of the batch stays
 */
export async function changeLedger<Result>(
  ledger: Ledger,
  description: BatchDescription,
  work: (changes: Changes, trx: LedgerTransaction) => Promise<Result>,
): Promise<{ readonly batch: number | null; readonly result: Result }> {
  const at = ledger.now();
  try {
    return await ledger.queries.transaction().execute(async (trx) => {
      const batch = await openBatch(trx, at, ledger.actor, description);
      const changes = new Changes(ledger, trx, batch, dayOf(at));
      const result = await work(changes, trx);
      await refuseDanglingReferences(trx, batch, changes.touched);
      if (changes.count === 0 && description.undoes === undefined) {
        // Nothing was different: a batch without changes would only be noise in the history. An undoing stays, for the
        // undone batch points to it.
        await trx.deleteFrom('batch').where('id', '=', batch).execute();
        return { batch: null, result };
      }
      await trx.updateTable('batch').set({ changes: changes.count }).where('id', '=', batch).execute();
      return { batch, result };
    });
  } catch (error) {
    ledger.names.forgetAll();
    throw error;
  }
}

async function openBatch(
  trx: LedgerTransaction,
  at: string,
  actor: string,
  { kind, label, undoes }: BatchDescription,
): Promise<number> {
  const written = await trx
    .insertInto('batch')
    .values({ at, actor, kind, label, undoes: undoes ?? null, undone_by: null })
    .executeTakeFirstOrThrow();
  return Number(written.insertId);
}
