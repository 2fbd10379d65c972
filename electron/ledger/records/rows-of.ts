import { sql } from 'kysely';
import type { AnyRegister, Row } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { tableName } from '../registers/table-names.ts';
import { removedStates } from './move-rows.ts';
import { type RawRow, rowFromColumns } from './row-columns.ts';

/** The live rows of these numbers, in no particular order; numbers of rows that are gone are passed over. */
export async function rowsOf(
  { queries }: Ledger,
  definition: AnyRegister,
  ids: readonly number[],
): Promise<readonly Row[]> {
  // As one parameter: SQLite takes no more than some thirty thousand of them.
  const found = await sql<RawRow>`
    SELECT * FROM ${sql.table(tableName(definition.key))}
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND removed = ${removedStates.live}`.execute(
    queries,
  );
  return found.rows.map((raw) => rowFromColumns(definition, raw));
}
