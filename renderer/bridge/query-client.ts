import { notifyManager, QueryClient } from '@tanstack/react-query';

// An answer is shown in the task in which it came: the usual timer would let a frame pass first.
notifyManager.setScheduler(queueMicrotask);

/** Answers stay good until an event says otherwise: the ledger is on this computer and tells every change. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
