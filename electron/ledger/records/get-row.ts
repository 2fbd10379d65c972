import { Refusal } from '../../../shared/messages/refusal.ts';
import type { AnyRegister, Row } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { tableName } from '../registers/table-names.ts';
import type { RegisterTables } from '../tables.ts';
import { removedStates } from './move-rows.ts';
import { rowFromColumns } from './row-columns.ts';

/**
 * One row by its number, whether in the ledger or in the recycle bin.
 *
 * @throws Refusal `row-missing` if there is none
 */
export async function getRow(
  ledger: Ledger,
  definition: AnyRegister,
  id: number,
): Promise<{ readonly row: Row; readonly binned: boolean }> {
  const raw = await ledger.queries
    .withTables<RegisterTables>()
    .selectFrom(tableName(definition.key))
    .selectAll()
    .where('id', '=', id)
    .where('removed', '!=', removedStates.withdrawn)
    .executeTakeFirst();
  if (raw === undefined) throw new Refusal('row-missing', { label: definition.label, id });
  return { row: rowFromColumns(definition, raw), binned: raw.removed === removedStates.binned };
}
