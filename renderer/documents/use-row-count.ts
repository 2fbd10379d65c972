import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';
import { useCall } from '../bridge/use-call.ts';

/**
 * How many rows a choice means; picked rows are counted as they were picked.
 *
 * @param choice null for the whole register
 * @returns null until it is known
 */
export function useRowCount(definition: AnyRegister, choice: RowChoice | null): number | null {
  const { ids, ...list } = choice ?? {};
  const listed = useCall(
    'listRows',
    { register: definition.key, limit: 1, ...list },
    { enabled: ids === undefined, keep: true },
  );
  return ids === undefined ? (listed.data?.total ?? null) : ids.length;
}
