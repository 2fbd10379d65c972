import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { StoredValue } from '../../../shared/registers/field.ts';
import { listField } from '../../../shared/registers/list-field.ts';
import type { ListCursor, ListRequest } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { columnName, sortColumn } from '../registers/table-names.ts';
import type { RawRow } from './row-columns.ts';

/** One column to sort by; rows that are blank in it come last in either direction, as in Excel. */
export interface SortColumn {
  readonly column: string;
  readonly descending: boolean;
}

/**
 * The columns a list is sorted by, ending with the name's sort key, which with the id makes every order complete.
 * Without a wish it is the order of the register's first view.
 */
export function sortColumns(definition: AnyRegister, sort: ListRequest['sort']): readonly SortColumn[] {
  const columns: SortColumn[] = [];
  for (const { field, descending = false } of sort ?? definition.views[0].sort) {
    listField(definition, field);
    const column = field === definition.nameField ? sortColumn : columnName(field);
    if (columns.some((earlier) => earlier.column === column)) continue;
    columns.push({ column, descending });
    // The name decides; what comes after it could only part namesakes.
    if (column === sortColumn) return columns;
  }
  return [...columns, { column: sortColumn, descending: false }];
}

export function orderSql(columns: readonly SortColumn[]): RawBuilder<unknown> {
  const terms = columns.map(({ column, descending }) => {
    const direction = descending ? sql`DESC` : sql`ASC`;
    return column === sortColumn
      ? sql`${sql.ref(column)} ${direction}`
      : sql`${sql.ref(column)} ${direction} NULLS LAST`;
  });
  return sql.join([...terms, sql`id`]);
}

/** Where a page that ends with this row is continued. */
export function cursorOf(columns: readonly SortColumn[], raw: RawRow): ListCursor {
  return [...columns.map(({ column }) => raw[column] ?? null), raw.id ?? null];
}

/**
 * The rows after a cursor as ranges to be read one after the other, each a straight walk along an index: first those
 * equal in all columns, then those that differ in the last one, and so on up to the first.
 */
export function rangesAfter(
  columns: readonly SortColumn[],
  cursor: ListCursor,
): readonly RawBuilder<SqlBool>[] {
  const id = cursor[columns.length] ?? null;
  const ranges = [sql<SqlBool>`${allEqual(columns, cursor)} AND id > ${id}`];
  for (let last = columns.length - 1; last >= 0; last -= 1) {
    const { column, descending } = columns[last] as SortColumn;
    const value = cursor[last] ?? null;
    // Blanks come last: nothing follows them.
    if (value === null) continue;
    const equal = allEqual(columns.slice(0, last), cursor);
    const name = sql.ref(column);
    ranges.push(sql<SqlBool>`${equal} AND ${name} ${descending ? sql`<` : sql`>`} ${value}`);
    if (column !== sortColumn) ranges.push(sql<SqlBool>`${equal} AND ${name} IS NULL`);
  }
  return ranges;
}

function allEqual(columns: readonly SortColumn[], cursor: ListCursor): RawBuilder<SqlBool> {
  if (columns.length === 0) return sql<SqlBool>`TRUE`;
  return sql<SqlBool>`${sql.join(
    columns.map(({ column }, index) => equalTo(column, cursor[index] ?? null)),
    sql` AND `,
  )}`;
}

function equalTo(column: string, value: StoredValue): RawBuilder<SqlBool> {
  return value === null ? sql`${sql.ref(column)} IS NULL` : sql`${sql.ref(column)} = ${value}`;
}
