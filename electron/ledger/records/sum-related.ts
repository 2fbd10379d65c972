import type { Database } from 'better-sqlite3';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { PaperSum } from '../../../shared/registers/paper.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import { removedStates } from './move-rows.ts';

/**
 * What the live rows of another register that point to these rows add up to, in the stored unit (fen, minutes), or how
 * many they are.
 *
 * @returns by the id of the row pointed to; rows that nothing points to, or only blanks, are not in it
 */
export function sumRelated(
  db: Database,
  { register, by, sum }: Pick<PaperSum, 'register' | 'by' | 'sum'>,
  ids: readonly number[],
): ReadonlyMap<number, number> {
  const definition = registerOf(register);
  const column = (key: string) => {
    fieldOf(definition, key);
    return quote(columnName(key));
  };
  const figure = sum === null ? 'count(*)' : `sum(${column(sum)})`;
  // As one parameter: SQLite takes no more than some thirty thousand of them.
  const found = db
    .prepare<[string], { id: number; figure: number | null }>(
      `SELECT ${column(by)} AS id, ${figure} AS figure FROM ${quote(tableName(register))}
       WHERE removed = ${removedStates.live} AND ${column(by)} IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    )
    .all(JSON.stringify(ids));
  return new Map(found.flatMap(({ id, figure }) => (figure === null ? [] : [[id, figure] as const])));
}
