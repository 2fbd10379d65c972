import { useSyncExternalStore } from 'react';
import type { JobState } from '../../shared/api/events.ts';

/** How many ended jobs the list remembers. */
const remembered = 50;

let jobs: readonly JobState[] = [];
const listeners = new Set<() => void>();

/** 任务: takes in what the main side tells of a long job. Newest first; a job keeps its place while it runs. */
export function noteJob(job: JobState): void {
  const known = jobs.some((other) => other.job === job.job);
  jobs = known
    ? jobs.map((other) => (other.job === job.job ? job : other))
    : [job, ...jobs].slice(0, remembered);
  for (const listener of listeners) listener();
}

/** Every long job since the program started, newest first. */
export function useJobs(): readonly JobState[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => jobs,
  );
}
