import type { Database } from 'better-sqlite3';
import type { AnyRegister, PrintTotal, Row } from '../../../shared/registers/register.ts';
import { columnName, quote, sortColumn, tableName } from '../registers/table-names.ts';
import { type RawRow, rowFromColumns } from './row-columns.ts';

/** Which rows a document takes: all live ones, or those whose reference field holds one value (null: none). */
export interface RowSelection {
  readonly section?: { readonly field: string; readonly value: number | null };
}

/**
 * Live rows in the order of paper lists, by the pinyin of their name, a few hundred at a time: a document of a
 * million rows never holds more than that. Needs a connection of its own, for nothing else may run on it meanwhile.
 */
export function* readRows(
  db: Database,
  definition: AnyRegister,
  selection: RowSelection = {},
): Generator<Row[]> {
  const { condition, values } = whereOf(selection);
  const statement = db.prepare<(number | null)[], RawRow>(
    `SELECT * FROM ${quote(tableName(definition.key))} WHERE ${condition} ORDER BY ${sortColumn}, id`,
  );
  let chunk: Row[] = [];
  for (const raw of statement.iterate(...values)) {
    chunk.push(rowFromColumns(definition, raw));
    if (chunk.length < 500) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** How many rows `readRows` will give. */
export function countRows(db: Database, definition: AnyRegister, selection: RowSelection = {}): number {
  return countWhere(db, definition, whereOf(selection));
}

/** One figure of a 合计 line. */
export function countTotal(
  db: Database,
  definition: AnyRegister,
  selection: RowSelection,
  total: PrintTotal<string>,
): number {
  const { condition, values } = whereOf(selection);
  const tests = total.counts === 'all' ? [] : Object.entries(total.counts);
  const conditions = tests.map(([field, code]) => {
    const column = quote(columnName(field));
    return code?.startsWith('!') ? `${column} <> ?` : `${column} = ?`;
  });
  return countWhere(db, definition, {
    condition: [condition, ...conditions].join(' AND '),
    values: [...values, ...tests.map(([, code]) => (code ?? '').replace(/^!/, ''))],
  });
}

/** The values of a reference field among live rows, each with its name, in the order of that register. */
export function sectionsOf(
  db: Database,
  definition: AnyRegister,
  field: string,
  target: AnyRegister,
): { readonly value: number | null; readonly name: string | null }[] {
  const column = quote(columnName(field));
  const order = 'order' in target.fields ? `t.${quote('order')} IS NULL, t.${quote('order')},` : '';
  return db
    .prepare<[], { value: number | null; name: string | null }>(
      `SELECT s.value, t.${quote(columnName(target.nameField))} AS name
       FROM (SELECT DISTINCT ${column} AS value FROM ${quote(tableName(definition.key))} WHERE removed = 0) s
       LEFT JOIN ${quote(tableName(target.key))} t ON t.id = s.value
       ORDER BY s.value IS NULL, ${order} t.id`,
    )
    .all();
}

interface Where {
  readonly condition: string;
  readonly values: readonly (string | number | null)[];
}

function whereOf({ section }: RowSelection): { condition: string; values: (number | null)[] } {
  if (section === undefined) return { condition: 'removed = 0', values: [] };
  // IS, not =: members without a branch have a section of their own.
  return { condition: `removed = 0 AND ${quote(columnName(section.field))} IS ?`, values: [section.value] };
}

function countWhere(db: Database, definition: AnyRegister, { condition, values }: Where): number {
  const row = db
    .prepare<(string | number | null)[], { n: number }>(
      `SELECT count(*) AS n FROM ${quote(tableName(definition.key))} WHERE ${condition}`,
    )
    .get(...values);
  return row?.n ?? 0;
}
