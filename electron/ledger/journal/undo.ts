import { sql } from 'kysely';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { everRegisterOf } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister, RowValues } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { changeLedger } from '../records/change-ledger.ts';
import type { Changes } from '../records/changes.ts';
import { moveRows } from '../records/move-rows.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import type { LedgerTransaction } from '../tables.ts';

/**
 * Undoes a whole batch, as a batch of its own; undoing that one is the redo (P06).
 *
 * @returns the number of the undoing batch and of the rows it touched
 * @throws Refusal if a row was changed again later, or the values are no longer kept; nothing is undone then
 */
export async function undoBatch(ledger: Ledger, batch: number): Promise<{ batch: number; rows: number }> {
  const found = await ledger.queries
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', batch)
    .executeTakeFirst();
  if (found === undefined) throw new Refusal('batch-missing', { batch });
  if (found.kind === 'purge') throw new Refusal('batch-erased', { batch });
  if (found.undone_by !== null) throw new Refusal('batch-undone', { batch, by: found.undone_by });
  const undone = await changeLedger(
    ledger,
    { kind: 'undo', label: undoLabel(found.label), undoes: batch },
    async (changes, trx) => {
      // A register first touched later may point into one touched earlier: it is undone first.
      for (const definition of (await registersOf(trx, batch)).reverse()) {
        await refuseErasedRows(trx, definition, batch);
        await refuseLaterChanges(trx, definition, batch);
        await undoRows(ledger, trx, changes, definition, batch);
      }
      await trx.updateTable('batch').set({ undone_by: changes.batch }).where('id', '=', batch).execute();
      return { batch: changes.batch, rows: changes.count };
    },
  );
  ledger.names.forgetAll();
  return undone.result;
}

/** 撤销 and 重做 take turns. */
function undoLabel(label: string): string {
  return label.startsWith('撤销：')
    ? label.replace('撤销：', '重做：')
    : `撤销：${label.replace(/^重做：/, '')}`;
}

async function registersOf(trx: LedgerTransaction, batch: number): Promise<AnyRegister[]> {
  const rows = await trx
    .selectFrom('journal')
    .select(['register', (eb) => eb.fn.min('id').as('first')])
    .where('batch', '=', batch)
    .groupBy('register')
    .orderBy('first')
    .execute();
  return rows.map((row) => everRegisterOf(row.register));
}

/** What was erased cannot come back, and half of an operation is not taken back. */
async function refuseErasedRows(
  trx: LedgerTransaction,
  definition: AnyRegister,
  batch: number,
): Promise<void> {
  const erased = await sql<{ count: number }>`
    SELECT count(DISTINCT j.row) AS count FROM journal j
    LEFT JOIN ${sql.table(tableName(definition.key))} t ON t.id = j.row
    WHERE j.batch = ${batch} AND j.register = ${definition.key} AND t.id IS NULL`.execute(trx);
  const count = Number(erased.rows[0]?.count ?? 0);
  if (count > 0) throw new Refusal('undo-erased', { batch, label: definition.label, count });
}

/**
 * A row that was changed after the batch keeps its newer state: the undo is refused and names it. A later change that
 * was itself undone does not count, nor does its undoing: of each chain 修改 → 撤销 → 重做 an even number is nothing. Nor
 * does 到期清除, which nobody could undo first.
 */
async function refuseLaterChanges(
  trx: LedgerTransaction,
  definition: AnyRegister,
  batch: number,
): Promise<void> {
  const changed = await sql<{ name: string }>`
    WITH RECURSIVE later (id, chain) AS (
      SELECT id, id FROM batch
      WHERE id > ${batch} AND (undoes IS NULL OR undoes <= ${batch}) AND kind <> 'purge'
      UNION ALL
      SELECT b.undone_by, later.chain FROM later JOIN batch b ON b.id = later.id WHERE b.undone_by IS NOT NULL
    )
    SELECT ${sql.ref(`t.${columnName(definition.nameField)}`)} AS name
    FROM (SELECT row, max(revision) AS revision FROM journal
          WHERE batch = ${batch} AND register = ${definition.key} GROUP BY row) latest
    JOIN ${sql.table(tableName(definition.key))} t ON t.id = latest.row
    WHERE t.revision <> latest.revision AND EXISTS (
      SELECT 1 FROM journal j JOIN later ON later.id = j.batch
      WHERE j.register = ${definition.key} AND j.row = latest.row AND j.batch > ${batch}
        AND (SELECT count(*) FROM later link WHERE link.chain = later.chain) % 2 = 1)`.execute(trx);
  if (changed.rows.length === 0) return;
  const names = changed.rows.slice(0, 5).map((row) => row.name);
  throw new Refusal('undo-later-changes', { batch, count: changed.rows.length, names });
}

/**
 * Every row goes back to where it was before its first move in the batch, whatever came after: a row may come, change
 * and go within one batch.
 */
async function undoRows(
  ledger: Ledger,
  trx: LedgerTransaction,
  changes: Changes,
  definition: AnyRegister,
  batch: number,
): Promise<void> {
  const rows = (condition: ReturnType<typeof sql>) =>
    sql`SELECT j.row FROM journal j WHERE j.batch = ${batch} AND j.register = ${definition.key} AND ${condition}`;
  const sameRow = sql`m.batch = j.batch AND m.register = j.register AND m.row = j.row`;
  const isFirst = sql`j.action <> 'update' AND NOT EXISTS (SELECT 1 FROM journal m
    WHERE ${sameRow} AND m.id < j.id AND m.action <> 'update')`;
  const lastMove = sql`(SELECT m.action FROM journal m WHERE ${sameRow} AND m.action <> 'update'
    ORDER BY m.id DESC LIMIT 1)`;
  const isUpdated = sql`EXISTS (SELECT 1 FROM journal m WHERE ${sameRow} AND m.action = 'update')`;
  // The move before the batch says where the row had been; a row that the batch made has none.
  const moveBefore = sql`(SELECT p.action FROM journal p WHERE p.register = j.register AND p.row = j.row
    AND p.id < j.id AND p.action <> 'update' ORDER BY p.id DESC LIMIT 1)`;
  const move = (condition: ReturnType<typeof sql>, action: 'withdraw' | 'remove' | 'restore') =>
    moveRows(ledger, trx, changes, definition, rows(condition), action);
  const leave = async (condition: ReturnType<typeof sql>) => {
    await move(sql`${isFirst} AND ${moveBefore} = 'remove' AND ${condition}`, 'remove');
    await move(sql`${isFirst} AND ${moveBefore} = 'withdraw' AND ${condition}`, 'withdraw');
  };
  // Rows that came leave first, for one may carry the unique number of a row that went; only live rows can be rewritten.
  await move(sql`j.action = 'insert'`, 'withdraw');
  await leave(sql`NOT ${isUpdated}`);
  const mustLive = sql`(${moveBefore} IN ('insert', 'restore') OR (${moveBefore} IS NOT NULL AND ${isUpdated}))`;
  await move(sql`${isFirst} AND ${lastMove} IN ('remove', 'withdraw') AND ${mustLive}`, 'restore');
  await undoUpdates(trx, changes, definition, batch);
  await leave(isUpdated);
}

/** Changed fields get their former values back, the latest change first; rows that the batch made are gone already. */
async function undoUpdates(
  trx: LedgerTransaction,
  changes: Changes,
  definition: AnyRegister,
  batch: number,
): Promise<void> {
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const page = await sql<{ id: number; row: number; before: string | null }>`
      SELECT j.id, j.row, u.before FROM journal j LEFT JOIN undo_image u ON u.journal = j.id
      WHERE j.batch = ${batch} AND j.register = ${definition.key} AND j.action = 'update' AND j.id < ${below}
        AND NOT EXISTS (SELECT 1 FROM journal i WHERE i.batch = j.batch AND i.register = j.register
                        AND i.row = j.row AND i.action = 'insert')
      ORDER BY j.id DESC LIMIT 500`.execute(trx);
    for (const entry of page.rows) {
      if (entry.before === null) throw new Refusal('undo-expired', { batch });
      await changes.rewrite(definition, entry.row, JSON.parse(entry.before) as RowValues);
    }
    const last = page.rows.at(-1);
    if (last === undefined) return;
    below = last.id;
  }
}
