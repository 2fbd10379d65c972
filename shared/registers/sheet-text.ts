import { formatDotDate } from '../time/loose-date.ts';
import type { ReferenceNames } from './field.ts';
import { type AnyRegister, fieldOf, type PrintColumn, type RowValues } from './register.ts';

/** The text of one cell of a printed register; masked for a wall, complete for the office's binder. */
export function sheetText(
  definition: AnyRegister,
  column: PrintColumn<string>,
  values: RowValues,
  names: ReferenceNames,
  masked: boolean,
): string {
  const key =
    (values[column.field] ?? null) === null && column.orElse !== undefined ? column.orElse : column.field;
  const value = values[key] ?? null;
  if (value === null) return '';
  const field = fieldOf(definition, key);
  if (masked && field.sensitive) return field.mask(value, names);
  const isDotted = field.type === 'date' || (field.type === 'month' && column.precision === 'month');
  if (isDotted && typeof value === 'string') {
    return formatDotDate(column.precision === 'month' ? value.slice(0, 7) : value);
  }
  return masked ? field.mask(value, names) : field.show(value, names);
}
