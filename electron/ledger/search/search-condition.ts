import type { Database } from 'better-sqlite3';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Lookup, SearchPlan, SearchWord } from '../../../shared/registers/search-plan.ts';
import { searchText } from '../../../shared/registers/search-text.ts';
import { columnName, quote, searchTableName, tableName } from '../registers/table-names.ts';
import { statement } from './statements.ts';

/**
 * The condition that a row of the register's table is found by a search. The only place that knows FTS5; another
 * database would answer the same plan in its own way.
 */
export function searchCondition(
  db: Database,
  definition: AnyRegister,
  plan: SearchPlan,
): RawBuilder<SqlBool> {
  const found = sql<SqlBool>`id IN (${matching(definition, plan.map(wordMatch).join(' AND '))})`;
  const checks = plan.filter(needsCheck).map((word) => reallyContains(db, definition, word));
  return sql<SqlBool>`${sql.join([found, ...checks], sql` AND `)}`;
}

/** The ids a search finds, in no particular order; quick even for a hundred thousand of them. */
export function searchIds(db: Database, definition: AnyRegister, plan: SearchPlan): readonly number[] {
  const search = quote(searchTableName(definition.key));
  const match = plan.map(wordMatch).join(' AND ');
  const checked = plan.filter(needsCheck);
  if (checked.length === 0) {
    return statement<number>(db, `SELECT rowid FROM ${search} WHERE ${search} MATCH ?`).pluck().all(match);
  }
  useSearchText(db);
  const columns = soughtColumns(definition);
  const conditions = checked.map((word) => {
    const contained = `(${columns.map((column) => `instr(search_text(${quote(column)}), ?) > 0`).join(' OR ')})`;
    return word.exact.length === 0
      ? contained
      : `(${contained} OR id IN (SELECT rowid FROM ${search} WHERE ${search} MATCH ?))`;
  });
  const values = checked.flatMap((word) => [
    ...columns.map(() => word.contains),
    ...(word.exact.length === 0 ? [] : [anyOf(word.exact.map(lookupMatch))]),
  ]);
  return statement<number>(
    db,
    `SELECT id FROM ${quote(tableName(definition.key))}
     WHERE id IN (SELECT rowid FROM ${search} WHERE ${search} MATCH ?) AND ${conditions.join(' AND ')}`,
  )
    .pluck()
    .all(match, ...values);
}
