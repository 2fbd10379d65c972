import { useQueries } from '@tanstack/react-query';
import { pathField } from '../../../../shared/registers/field-path.ts';
import type { Condition } from '../../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { ask } from '../../../bridge/ask.ts';
import { mostNamed, type NameOf } from '../filter-words.ts';

/** The names of the rows that conditions speak of by number; `…` for a moment until they are known. */
export function useNames(definition: AnyRegister, where: readonly Condition[]): NameOf {
  const wanted = where.flatMap((condition) => {
    const { target } = pathField(definition, condition.field);
    if (target === null || !('value' in condition)) return [];
    const values = Array.isArray(condition.value) ? condition.value.slice(0, mostNamed) : [condition.value];
    return values.flatMap((id) => (typeof id === 'number' ? [{ register: target, id }] : []));
  });
  const answers = useQueries({
    queries: wanted.map((row) => ({ queryKey: ['getRow', row], queryFn: () => ask('getRow', row) })),
  });
  return (register, id) => {
    const index = wanted.findIndex((row) => row.register === register && row.id === id);
    const answer = answers[index];
    return answer?.data?.name ?? (answer?.isError === true ? `（已删除 ${id}）` : '…');
  };
}
