import type { Field } from '../../../shared/registers/field.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';

/** `party-member` → `party_member`: the SQL name of a register's table. */
export function tableName(register: string): string {
  return checked(register.replaceAll('-', '_'));
}

const columnNames = new Map<string, string>();

/** `citizenId` → `citizen_id`: the SQL name of a field's column. Remembered, for a bulk load asks a million times. */
export function columnName(field: string): string {
  const known = columnNames.get(field);
  if (known !== undefined) return known;
  const name = checked(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  columnNames.set(field, name);
  return name;
}

/** The full-text table beside a register's table. */
export function searchTableName(register: string): string {
  return `search_${tableName(register)}`;
}

/** The column that sorts a register's rows by the pinyin of their name. */
export const sortColumn = 'name_sort';

/** Columns every register table has besides its fields. */
export const systemColumns = ['id', 'revision', 'removed', sortColumn] as const;

interface FieldColumn {
  readonly key: string;
  readonly column: string;
  readonly field: Field;
}

const columnsOfRegisters = new WeakMap<AnyRegister, readonly FieldColumn[]>();

/** Field keys and their columns, in the definition's order. Remembered, for every row that is read asks. */
export function fieldColumns(definition: AnyRegister): readonly FieldColumn[] {
  const known = columnsOfRegisters.get(definition);
  if (known !== undefined) return known;
  const columns = Object.entries(definition.fields).map(([key, field]) => ({
    key,
    column: columnName(key),
    field,
  }));
  columnsOfRegisters.set(definition, columns);
  return columns;
}

/** Quotes an identifier after checking it; the only way a name reaches hand-written SQL. */
export function quote(name: string): string {
  return `"${checked(name)}"`;
}

function checked(name: string): string {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not an SQL name: ${name}`);
  return name;
}
