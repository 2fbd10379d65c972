import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../../shared/api/calls.ts';
import { ask } from './ask.ts';

export interface CallOptions {
  /** False while the input is not complete yet. */
  readonly enabled?: boolean;
  /** Go on showing the former answer while a new one is on its way. */
  readonly keep?: boolean;
}

/**
 * The answer to a reading call, kept until the ledger says that something changed (`app-events.tsx` forgets it then).
 */
export function useCall<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  { enabled = true, keep = false }: CallOptions = {},
): UseQueryResult<CallOutput<Name>, Error> {
  return useQuery<CallOutput<Name>, Error>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    enabled,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
}
