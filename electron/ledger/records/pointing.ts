import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { wayOf } from '../../../shared/registers/related.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import { removedStates } from './move-rows.ts';

/** Whether a row of a register points to this one, by a field of its own or by way of other registers. */
export function pointsTo(definition: AnyRegister, by: string, id: number): RawBuilder<SqlBool> {
  if (!by.includes('.') && fieldOf(definition, by).type === 'references')
    return sql<SqlBool>`${sql.ref(columnName(by))} LIKE ${`%|${id}|%`}`;
  return sql<SqlBool>`${pointer(definition, by)} = ${id}`;
}

/**
 * The number of the row that a row of a register points to; null if it points to none, or a row on the way is not in the
 * ledger any more. The register's own table must have no other name in the query.
 *
 * @throws Error if one of the fields on the way names several rows: there is no one number then
 */
export function pointer(definition: AnyRegister, by: string): RawBuilder<number | null> {
  const [first, ...others] = wayOf({ register: definition.key, by });
  if (first === undefined) throw new Error(`no way from ${definition.key}`);
  for (const step of [first, ...others]) {
    if (fieldOf(step.definition, step.key).type === 'references')
      throw new Error(`${step.definition.key} ${step.key} may point to several rows`);
  }
  const column = sql<number | null>`${sql.ref(`${tableName(definition.key)}.${columnName(first.key)}`)}`;
  return others.reduce((from, step, index) => {
    const way = `way${index}`;
    return sql<number | null>`(SELECT ${sql.ref(`${way}.${columnName(step.key)}`)}
      FROM ${sql.table(tableName(step.definition.key))} AS ${sql.ref(way)}
      WHERE ${sql.ref(`${way}.id`)} = ${from} AND ${sql.ref(`${way}.removed`)} = ${sql.lit(removedStates.live)})`;
  }, column);
}
