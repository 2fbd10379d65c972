import type { AnyRegister } from '../register.ts';

/** The labels of the fields that every row must have and that no column of a list is assigned to. */
export function missingColumns(
  definition: AnyRegister,
  columns: readonly { readonly field: string | null }[],
): string[] {
  const present = new Set(columns.map(({ field }) => field));
  return Object.entries(definition.fields)
    .filter(([key, field]) => field.blank === 'refuse' && !present.has(key))
    .map(([, field]) => field.label);
}
