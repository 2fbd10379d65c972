import type { Database } from 'better-sqlite3';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { AnyRegister, PrintTotal, Row } from '../../../shared/registers/register.ts';
import type { RowChoice } from '../../../shared/registers/row-choice.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import { columnName, sortColumn, tableName } from '../registers/table-names.ts';
import { searchCondition } from '../search/search-condition.ts';
import { compiled } from '../sqlite/compiled.ts';
import { conditionSql } from './list-conditions.ts';
import { orderSql, sortColumns } from './list-order.ts';
import { removedStates } from './move-rows.ts';
import { type RawRow, rowFromColumns } from './row-columns.ts';

/** Which rows a document takes: all live ones unless told. */
export interface RowSelection {
  /** Those whose reference field holds one value (null: none). */
  readonly section?: { readonly field: string; readonly value: number | null };
  /** Those of a list, in its order, or picked in it. */
  readonly choice?: RowChoice | undefined;
  /**
   * As they lie in the table, for who sorts what he takes by himself. It is read from end to end: by way of the index of
   * an answer that nearly all rows have, SQLite would fetch a large register row by row, fifteen times as slowly.
   */
  readonly asStored?: boolean;
}

/** Rows held in memory at once. */
const chunkSize = 500;

/**
 * Live rows, a few hundred at a time: a document of a million rows never holds more than that. They come in the order
 * of the choice, else in that of paper lists, by the pinyin of their name. Needs a connection of its own, for nothing
 * else may write on it meanwhile.
 *
 * @throws Refusal if the choice names a field that is unknown or not for listing by
 */
export function* readRows(
  db: Database,
  definition: AnyRegister,
  selection: RowSelection = {},
): Generator<Row[]> {
  const { sql: text, parameters } = compiled(
    db,
    sql`SELECT * FROM ${tableOf(definition)} ${selection.asStored ? sql`NOT INDEXED` : sql``}
      WHERE ${fits(db, definition, selection)}
      ORDER BY ${orderOf(definition, selection)}`,
  );
  let chunk: Row[] = [];
  for (const raw of db.prepare<unknown[], RawRow>(text).iterate(...parameters)) {
    chunk.push(rowFromColumns(definition, raw));
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** How many rows `readRows` will give. */
export function countRows(db: Database, definition: AnyRegister, selection: RowSelection = {}): number {
  return countWhere(db, definition, [fits(db, definition, selection)]);
}

/** One figure of a 合计 line: a number of rows, or a sum in the field's stored unit (fen, minutes). */
export function figureOf(
  db: Database,
  definition: AnyRegister,
  selection: RowSelection,
  total: PrintTotal<string>,
): number {
  if ('sums' in total) {
    const { sql: text, parameters } = compiled(
      db,
      sql`SELECT total(${sql.ref(columnName(total.sums))}) FROM ${tableOf(definition)}
        WHERE ${fits(db, definition, selection)}`,
    );
    return Number(
      db
        .prepare<unknown[]>(text)
        .pluck()
        .get(...parameters),
    );
  }
  const tests = total.counts === 'all' ? [] : Object.entries(total.counts);
  const counted = tests.map(([field, code = '']) => {
    const column = sql.ref(columnName(field));
    return code.startsWith('!')
      ? sql<SqlBool>`${column} <> ${code.slice(1)}`
      : sql<SqlBool>`${column} = ${code}`;
  });
  return countWhere(db, definition, [fits(db, definition, selection), ...counted]);
}

/** The values of a reference field among the chosen rows, each with its name, in the order of that register. */
export function sectionsOf(
  db: Database,
  definition: AnyRegister,
  field: string,
  target: AnyRegister,
  choice?: RowChoice,
): { readonly value: number | null; readonly name: string | null }[] {
  const order = 'order' in target.fields ? sql`t."order" IS NULL, t."order",` : sql``;
  const { sql: text, parameters } = compiled(
    db,
    sql`SELECT s.value, t.${sql.ref(columnName(target.nameField))} AS name
      FROM (
        SELECT DISTINCT ${sql.ref(columnName(field))} AS value
        FROM ${tableOf(definition)} WHERE ${fits(db, definition, { choice })}
      ) s
      LEFT JOIN ${tableOf(target)} t ON t.id = s.value
      ORDER BY s.value IS NULL, ${order} t.id`,
  );
  return db.prepare<unknown[], { value: number | null; name: string | null }>(text).all(...parameters);
}

/** What a row must fulfil. The state is written out, not bound: only so are the partial indexes used. */
function fits(db: Database, definition: AnyRegister, { section, choice }: RowSelection): RawBuilder<SqlBool> {
  const conditions = [sql<SqlBool>`removed = ${sql.lit(removedStates.live)}`];
  if (section !== undefined) {
    // IS, not =: members without a branch have a section of their own.
    conditions.push(sql<SqlBool>`${sql.ref(columnName(section.field))} IS ${section.value}`);
  }
  const plan = planSearch(choice?.search ?? '');
  if (plan.length > 0) conditions.push(searchCondition(db, definition, plan));
  for (const condition of choice?.where ?? []) conditions.push(conditionSql(definition, condition));
  if (choice?.ids !== undefined) {
    // As one parameter: SQLite takes no more than some thirty thousand of them.
    conditions.push(sql<SqlBool>`id IN (SELECT value FROM json_each(${JSON.stringify(choice.ids)}))`);
  }
  return sql<SqlBool>`${sql.join(conditions, sql` AND `)}`;
}

function orderOf(definition: AnyRegister, { choice, asStored }: RowSelection): RawBuilder<unknown> {
  if (asStored) return sql`id`;
  return choice?.sort === undefined
    ? sql`${sql.ref(sortColumn)}, id`
    : orderSql(sortColumns(definition, choice.sort));
}

function countWhere(
  db: Database,
  definition: AnyRegister,
  conditions: readonly RawBuilder<SqlBool>[],
): number {
  const { sql: text, parameters } = compiled(
    db,
    sql`SELECT count(*) FROM ${tableOf(definition)} WHERE ${sql.join(conditions, sql` AND `)}`,
  );
  return Number(
    db
      .prepare<unknown[]>(text)
      .pluck()
      .get(...parameters),
  );
}

function tableOf(definition: AnyRegister): RawBuilder<unknown> {
  return sql.table(tableName(definition.key));
}
