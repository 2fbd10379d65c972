import { type RawBuilder, sql } from 'kysely';
import { Refusal } from '../../../shared/messages/refusal.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import { indexRow, unindexRow } from '../search/search-index.ts';
import type { LedgerTransaction } from '../tables.ts';
import type { Changes } from './changes.ts';
import { type RawRow, rowFromColumns } from './row-columns.ts';

/** `removed` in a register's table. */
export const removedStates = { live: 0, binned: 1, withdrawn: 2 } as const;

/** How a row leaves the ledger or comes back, and the state it is in afterwards. */
export const moves = {
  remove: removedStates.binned,
  withdraw: removedStates.withdrawn,
  restore: removedStates.live,
} as const;

/**
 * Moves any number of rows into or out of the ledger in a few statements, journal and search included: an undone
 * import takes as long as the import.
 *
 * @param rows a query for the ids
 */
export async function moveRows(
  ledger: Ledger,
  trx: LedgerTransaction,
  changes: Changes,
  definition: AnyRegister,
  rows: RawBuilder<unknown>,
  action: keyof typeof moves,
): Promise<void> {
  const table = sql.table(tableName(definition.key));
  if (action === 'restore') await refuseTwins(trx, definition, rows);
  const moved = await sql`
    UPDATE ${table} SET removed = ${moves[action]}, revision = revision + 1 WHERE id IN (${rows})`.execute(
    trx,
  );
  const count = Number(moved.numAffectedRows ?? 0n);
  if (count === 0) return;
  await sql`
    INSERT INTO journal (batch, register, row, action, revision)
    SELECT ${changes.batch}, ${definition.key}, id, ${action}, revision FROM ${table} WHERE id IN (${rows})`.execute(
    trx,
  );
  changes.noteMoved(definition, count, action);
  await moveInSearch(ledger, trx, changes.batch, definition, action);
}

/** Follows the journal entries just written: walking them in order costs the same for the first row and the last. */
async function moveInSearch(
  ledger: Ledger,
  trx: LedgerTransaction,
  batch: number,
  definition: AnyRegister,
  action: keyof typeof moves,
): Promise<void> {
  for (let after = 0; ; ) {
    const page = await sql<RawRow & { entry: number }>`
      SELECT j.id AS entry, t.* FROM journal j JOIN ${sql.table(tableName(definition.key))} t ON t.id = j.row
      WHERE j.batch = ${batch} AND j.register = ${definition.key} AND j.action = ${action} AND j.id > ${after}
      ORDER BY j.id LIMIT 500`.execute(trx);
    for (const raw of page.rows) {
      const row = rowFromColumns(definition, raw);
      if (action === 'restore') indexRow(ledger.db, definition, row.id, row.values);
      else unindexRow(ledger.db, definition, row.id);
    }
    const last = page.rows.at(-1);
    if (last === undefined) return;
    after = last.entry;
  }
}

/** A twin may have been entered while the row was away: the unique fields are checked again. */
async function refuseTwins(
  trx: LedgerTransaction,
  definition: AnyRegister,
  rows: RawBuilder<unknown>,
): Promise<void> {
  const table = sql.table(tableName(definition.key));
  for (const [key, field] of Object.entries(definition.fields)) {
    if (!field.unique) continue;
    const column = columnName(key);
    const twins = await sql<{ name: string }>`
      SELECT ${sql.ref(`a.${columnName(definition.nameField)}`)} AS name
      FROM ${table} a JOIN ${table} b ON ${sql.ref(`b.${column}`)} = ${sql.ref(`a.${column}`)} AND b.removed = 0
      WHERE a.removed <> 0 AND a.id IN (${rows}) LIMIT 1`.execute(trx);
    const twin = twins.rows[0];
    if (twin === undefined) continue;
    const reason = `“${twin.name}”的${field.label}现在已经有另一条在用，不能恢复。请先核对这两条。`;
    throw new Refusal('row-refused', { label: definition.label, reasons: [reason] });
  }
}
