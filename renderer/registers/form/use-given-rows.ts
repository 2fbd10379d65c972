import { useQueries } from '@tanstack/react-query';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { ask } from '../../bridge/ask.ts';
import type { FieldEntry } from '../fields/field-entry.ts';
import type { Entries } from './form-state.ts';

/**
 * The rows that a new row shall point to from the start, by their names.
 *
 * @param given ids by field key; fields that point nowhere are passed over
 * @returns undefined until the names are there; a row that is gone is left out
 */
export function useGivenRows(
  definition: AnyRegister,
  given: Readonly<Record<string, number>>,
): Entries | undefined {
  const wanted = Object.entries(given).flatMap(([key, id]) => {
    const field = definition.fields[key];
    return field === undefined || field.target === null
      ? []
      : [{ key, id, register: field.target, several: field.type === 'references' }];
  });
  const answers = useQueries({
    queries: wanted.map(({ register, id }) => ({
      queryKey: ['getRow', { register, id }],
      queryFn: () => ask('getRow', { register, id }),
    })),
  });
  if (answers.some(({ isPending }) => isPending)) return undefined;
  const entries: Record<string, FieldEntry> = {};
  for (const [index, { key, id, several }] of wanted.entries()) {
    const name = answers[index]?.data?.name;
    if (name !== undefined) entries[key] = { text: name, value: several ? [id] : id };
  }
  return entries;
}
