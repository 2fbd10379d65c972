import { pinyinSortKey } from '../../../shared/people/name-pinyin.ts';
import type { FieldValue, StoredValue } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type Row, type RowValues } from '../../../shared/registers/register.ts';
import { columnName, fieldColumns, sortColumn } from '../registers/table-names.ts';

/** A row as the database gives it: SQL column names, stored values. */
export type RawRow = Readonly<Record<string, StoredValue>>;

/** Database columns → canonical values. */
export function rowFromColumns(definition: AnyRegister, raw: RawRow): Row {
  const values: Record<string, FieldValue | null> = {};
  for (const { key, column, field } of fieldColumns(definition)) {
    const stored = raw[column] ?? null;
    values[key] = stored === null ? null : field.fromColumn(stored);
  }
  return { id: Number(raw.id), revision: Number(raw.revision), values };
}

/** Canonical values → database columns, with the sort key if the name is among them. */
export function columnsFromValues(definition: AnyRegister, values: RowValues): Record<string, StoredValue> {
  const columns: Record<string, StoredValue> = {};
  for (const [key, value] of Object.entries(values)) {
    columns[columnName(key)] = value === null ? null : fieldOf(definition, key).toColumn(value);
  }
  if (definition.nameField in values) {
    columns[sortColumn] = pinyinSortKey(String(values[definition.nameField] ?? ''));
  }
  return columns;
}
