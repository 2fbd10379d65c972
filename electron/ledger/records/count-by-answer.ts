import { sql } from 'kysely';
import type { Field } from '../../../shared/registers/field.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, tableName } from '../registers/table-names.ts';

/** More answers than a filter's list can show are not counted. */
const mostAnswers = 200;

/** How many live rows have each answer of a choice or reference field; null stands for a blank. Most frequent first. */
export async function countByAnswer(
  ledger: Ledger,
  definition: AnyRegister,
  key: string,
  field: Field,
): Promise<{ value: string | number | null; text: string; count: number }[]> {
  const column = sql.ref(columnName(key));
  const counted = await sql<{ value: string | number | null; count: number }>`
    SELECT ${column} AS value, count(*) AS count FROM ${sql.table(tableName(definition.key))}
    WHERE removed = 0 GROUP BY ${column} ORDER BY count DESC LIMIT ${mostAnswers}`.execute(ledger.queries);
  return counted.rows.map(({ value, count }) => ({
    value,
    count,
    text: value === null ? '（空）' : field.show(field.fromColumn(value), ledger.names),
  }));
}
