import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { Refusal } from '../../shared/messages/refusal.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { FieldValue } from '../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { changeLedger } from '../ledger/records/change-ledger.ts';
import type { Changes } from '../ledger/records/changes.ts';
import { fillSearchIndex, queueForSearch } from '../ledger/search/search-index.ts';
import { BulkLoad, nextRowId } from '../ledger/sqlite/bulk-load.ts';
import type { LedgerTransaction } from '../ledger/tables.ts';
import { rememberMapping } from './layout-memory.ts';
import { ownRows } from './own-rows.ts';
import { lastBatch } from './stage-import.ts';
import type { StagingStore } from './staging-store.ts';

export interface CommitProgress {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** Rows between two pauses, in which the service answers others and hears a cancel; well under 50 ms. */
const rowsAtOnce = 500;

/** The same for rows that are checked and journaled one by one. */
const singleRowsAtOnce = 20;

/** The same for journal entries of rows that were loaded in bulk. */
const entriesAtOnce = 10_000;

/**
 * Writes a staged import into the ledger as one batch, all of it or nothing, and makes it findable.
 *
 * @returns the batch's number, by which it can be undone; null if the list changed nothing
 * @throws Refusal `import-stale` if the ledger changed since the preview
 */
export async function commitImport(
  ledger: Ledger,
  store: StagingStore,
  progress: CommitProgress = {},
): Promise<number | null> {
  const batch = await commitRows(ledger, store, progress);
  await fillSearchIndex(ledger.db, registerOf(store.info().register));
  return batch;
}

/**
 * The batch itself. Long lists stay in the backlog of the search index, to be worked off while others are served.
 *
 * @returns the batch's number, by which it can be undone; null if the list changed nothing
 * @throws Refusal `import-stale` if the ledger changed since the preview
 */
export async function commitRows(
  ledger: Ledger,
  store: StagingStore,
  progress: CommitProgress = {},
): Promise<number | null> {
  const info = store.info();
  const definition = registerOf(info.register);
  const { added, changed } = store.counts();
  // A list that brings nothing new leaves no trace in the history.
  if (added + changed === 0) return null;
  const label = `导入${definition.label}《${info.file}》`;
  const committed = await changeLedger(ledger, { kind: 'import', label }, async (changes, trx) => {
    if (info.basis !== lastBatch(ledger.db, changes.batch)) throw new Refusal('import-stale', {});
    const pause = pauses(store, progress);
    const ids = await makeProposed(ledger, changes, definition, store);
    await addRows(ledger, trx, changes, definition, store, ids, pause);
    for (const { id, changes: fields } of store.ofKind('changed')) {
      const values = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
      await changes.rewrite(definition, id, resolved(definition, values, ids));
      await pause();
    }
    await rememberMapping(trx, info, ledger.now());
  });
  ledger.names.forgetAll();
  return committed.batch;
}

/**
 * Makes the rows that the list names for the first time, e.g. its branches, and says which id each proposal became. A
 * row that the list itself brings (the 党委 above the branches of the same list) is not made twice: it gets the id that
 * `addRows` will give it.
 */
async function makeProposed(
  ledger: Ledger,
  changes: Changes,
  definition: AnyRegister,
  store: StagingStore,
): Promise<ReadonlyMap<number, number>> {
  const own = ownRows(definition, store);
  const ids = new Map<number, number>();
  for (const { id, register, name } of store.proposals()) {
    if (own.has(id)) continue;
    const target = registerOf(register);
    const made = await changes.insert(target, { [target.nameField]: name });
    ids.set(id, made.id);
    if (ids.size % singleRowsAtOnce === 0) await setImmediate();
  }
  const next = nextRowId(ledger.db, definition);
  for (const [id, place] of own) ids.set(id, next + place);
  return ids;
}

async function addRows(
  ledger: Ledger,
  trx: LedgerTransaction,
  changes: Changes,
  definition: AnyRegister,
  store: StagingStore,
  ids: ReadonlyMap<number, number>,
  pause: () => Promise<void>,
): Promise<void> {
  const count = store.counts().added;
  if (count === 0) return;
  const load = new BulkLoad(ledger.db, definition, count);
  for (const { values } of store.ofKind('added')) {
    load.add(resolved(definition, values, ids));
    await pause();
  }
  for (const _ of load.finishing()) await setImmediate();
  if (load.first === null || load.last === null) return;
  for (let from = load.first; from <= load.last; from += entriesAtOnce) {
    await sql`
      WITH RECURSIVE new_row (id) AS (
        SELECT ${from} UNION ALL SELECT id + 1 FROM new_row WHERE id < ${Math.min(load.last, from + entriesAtOnce - 1)}
      )
      INSERT INTO journal (batch, register, row, action, revision)
      SELECT ${changes.batch}, ${definition.key}, id, 'insert', 1 FROM new_row`.execute(trx);
    await setImmediate();
  }
  changes.noteMoved(definition, count, 'insert');
  queueForSearch(ledger.db, definition, load.first, load.last);
}

/** Negative ids stand for rows that have now been made. */
function resolved(definition: AnyRegister, values: RowValues, ids: ReadonlyMap<number, number>): RowValues {
  if (ids.size === 0) return values;
  const real = (id: number) => ids.get(id) ?? id;
  const entries = Object.entries(values).map(([key, value]): [string, FieldValue | null] => {
    const { type } = fieldOf(definition, key);
    if (type === 'reference' && typeof value === 'number') return [key, real(value)];
    if (type === 'references' && Array.isArray(value)) return [key, value.map(Number).map(real)];
    return [key, value];
  });
  return Object.fromEntries(entries);
}

/** Counts rows; now and then lets others run, reports, and stops if somebody cancelled. */
function pauses(store: StagingStore, { signal, onProgress }: CommitProgress): () => Promise<void> {
  const { added, changed } = store.counts();
  let done = 0;
  return async () => {
    done += 1;
    if (done % rowsAtOnce !== 0) return;
    await setImmediate();
    if (signal?.aborted) throw new Refusal('import-cancelled', {});
    onProgress?.(done, added + changed);
  };
}
