import { useState } from 'react';
import type { JobState } from '../../shared/api/events.ts';
import { ask } from './ask.ts';
import { useJobs } from './jobs.ts';

export interface RunningJob {
  /** What the main side last told of it; null before it began. */
  readonly state: JobState | null;
  readonly running: boolean;
  /** Starts long work under a new name and waits for it. */
  run<Result>(start: (job: string) => Promise<Result>): Promise<Result>;
  cancel(): void;
}

/** One long job of a page, with its progress and a way to stop it. */
export function useJob(): RunningJob {
  const [id, setId] = useState<string | null>(null);
  const [running, setRunning] = useState(false);
  const state = useJobs().find(({ job }) => job === id) ?? null;
  return {
    state,
    running,
    async run(start) {
      const job = crypto.randomUUID();
      setId(job);
      setRunning(true);
      try {
        return await start(job);
      } finally {
        setRunning(false);
      }
    },
    cancel() {
      if (id !== null) void ask('cancelJob', { job: id });
    },
  };
}
