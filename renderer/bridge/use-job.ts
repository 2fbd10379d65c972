import { useRef, useState } from 'react';
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

/**
 * One long job of a page, with its progress and a way to stop it. Starting another takes the place of one that still
 * runs: what its end says does not touch the new one.
 */
export function useJob(): RunningJob {
  const [id, setId] = useState<string | null>(null);
  const [running, setRunning] = useState<string | null>(null);
  // Beside the state, for an effect's cleanup must stop the job of now and not that of the render it was made in.
  const latest = useRef<string | null>(null);
  const state = useJobs().find(({ job }) => job === id) ?? null;
  return {
    state,
    running: running !== null,
    async run(start) {
      const job = crypto.randomUUID();
      latest.current = job;
      setId(job);
      setRunning(job);
      try {
        return await start(job);
      } finally {
        if (latest.current === job) latest.current = null;
        setRunning((now) => (now === job ? null : now));
      }
    },
    cancel() {
      if (latest.current !== null) void ask('cancelJob', { job: latest.current });
    },
  };
}
