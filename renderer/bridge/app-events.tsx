import { useEffect, useEffectEvent } from 'react';
import type { CallName } from '../../shared/api/calls.ts';
import type { AppEvent } from '../../shared/api/events.ts';
import { noteJob } from './jobs.ts';
import { queryClient } from './query-client.ts';

/** Answers that no change of the ledger makes stale. */
const lasting: ReadonlySet<unknown> = new Set<CallName>([
  'appInfo',
  'inspectWorkbook',
  'stagedNumbers',
  'stagedRows',
]);

/** Listens to what the main side tells unasked, as long as the component is there. */
export function useAppEvent(listener: (event: AppEvent) => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => window.lianxin.onEvent((event) => heard(event)), []);
}

/** Keeps the screen true: what changed in the ledger is asked for anew, long jobs are written down. */
export function useLedgerEvents(): void {
  useAppEvent((event) => {
    if (event.type === 'job') noteJob(event.job);
    if (event.type === 'changed' || event.type === 'ledger-opened' || event.type === 'ledger-closed') {
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !lasting.has(queryKey[0]) });
    }
  });
}
