import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { type FieldEntry, readingOn, todayHere } from '../fields/field-entry.ts';

/**
 * What stands in a cell when somebody begins to write in it.
 *
 * @param typed what opened the cell: it takes the place of a text, and looks for an answer where there are some to choose
 */
export function entryOfCell(
  definition: AnyRegister,
  text: string,
  key: string,
  typed: string | null,
): FieldEntry {
  const field = fieldOf(definition, key);
  if (typed !== null && field.choices === null && field.target === null) return { text: typed };
  if (text === '') return { text, value: null };
  if (field.target !== null) return { text };
  const { value } = field.read(text, readingOn(todayHere()));
  return value === null ? { text } : { text, value };
}
