import type { AnyRegister } from '../register.ts';
import type { SheetHeader } from './header.ts';

/**
 * What a list says once for all its rows, in its title or the sheet's name, where it has no column for it: the branch of
 * 《第一党支部党员名册》, or of the sheet called 第一党支部.
 *
 * @returns texts by field
 */
export function titleAnswers(
  definition: AnyRegister,
  header: SheetHeader,
  sheetName: string,
): Readonly<Record<string, string>> {
  const { titleField } = definition;
  if (titleField === undefined || header.columns.some(({ field }) => field === titleField.field)) return {};
  for (const text of [...header.titles, sheetName]) {
    const answer = titleField.read(text);
    if (answer !== null) return { [titleField.field]: answer };
  }
  return {};
}
