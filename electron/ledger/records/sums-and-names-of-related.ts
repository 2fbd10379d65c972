import type { Database } from 'better-sqlite3';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import {
  conditionsOf,
  type Related,
  type RelatedSum,
  type RelatedWithin,
} from '../../../shared/registers/related.ts';
import { columnName, sortColumn, tableName } from '../registers/table-names.ts';
import { compiled } from '../sqlite/compiled.ts';
import { conditionSql, pathSql } from './list-conditions.ts';
import { removedStates } from './move-rows.ts';

/**
 * What the live rows of another register that point to these rows add up to, in the stored unit (fen, minutes), or how
 * many they are.
 *
 * @param year of those that are asked for by year; null for all years
 * @returns by the id of the row pointed to; rows that nothing points to, or only blanks, are not in it
 */
export function sumRelated(
  db: Database,
  related: RelatedSum,
  ids: readonly number[],
  year: string | null = null,
): ReadonlyMap<number, number> {
  const { register, sum } = related;
  if (sum !== null) fieldOf(registerOf(register), sum);
  const figure = sum === null ? sql`count(*)` : sql`sum(${sql.ref(columnName(sum))})`;
  const found = all<{ id: number; figure: number | null }>(
    db,
    sql`SELECT ${pointerOf(related)} AS id, ${figure} AS figure FROM ${sql.table(tableName(register))}
      WHERE ${fits(related, ids, year)} GROUP BY 1`,
  );
  return new Map(found.flatMap(({ id, figure }) => (figure === null ? [] : [[id, figure] as const])));
}

/**
 * What the live rows of another register that point to these rows are called, in the order of their pinyin.
 *
 * @param year of those that are asked for by year; null for all years
 * @returns by the id of the row pointed to; rows that nothing points to are not in it
 */
export function namesOfRelated(
  db: Database,
  related: RelatedWithin,
  ids: readonly number[],
  year: string | null = null,
): ReadonlyMap<number, readonly string[]> {
  const { nameField } = registerOf(related.register);
  const found = all<{ id: number; name: string }>(
    db,
    sql`SELECT ${pointerOf(related)} AS id, ${sql.ref(columnName(nameField))} AS name
      FROM ${sql.table(tableName(related.register))}
      WHERE ${fits(related, ids, year)} ORDER BY ${sql.ref(sortColumn)}, id`,
  );
  const names = new Map<number, string[]>();
  for (const { id, name } of found) {
    const known = names.get(id);
    if (known === undefined) names.set(id, [name]);
    else known.push(name);
  }
  return names;
}

/** The number of the row that a related row points to. */
function pointerOf({ register, by }: Related): RawBuilder<unknown> {
  return pathSql(registerOf(register), by);
}

function fits(related: RelatedWithin, ids: readonly number[], year: string | null): RawBuilder<SqlBool> {
  const definition = registerOf(related.register);
  const conditions = [
    sql<SqlBool>`removed = ${sql.lit(removedStates.live)}`,
    ...conditionsOf(related, year).map((condition) => conditionSql(definition, condition)),
    // As one parameter: SQLite takes no more than some thirty thousand of them.
    sql<SqlBool>`${pointerOf(related)} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` AND `)}`;
}

function all<Found>(db: Database, query: RawBuilder<unknown>): readonly Found[] {
  const { sql: text, parameters } = compiled(db, query);
  return db.prepare<unknown[], Found>(text).all(...parameters);
}
