import { useSyncExternalStore } from 'react';
import type { JobState } from '../../shared/api/events.ts';

/** How many ended jobs the list remembers. */
const remembered = 50;

/** A job and when the screen first heard of it. */
export interface SeenJob extends JobState {
  /** ISO moment. */
  readonly since: string;
}

let jobs: readonly SeenJob[] = [];
const listeners = new Set<() => void>();

/** 任务: takes in what the main side tells of a long job. Newest first; a job keeps its place while it runs. */
export function noteJob(job: JobState): void {
  const known = jobs.some((other) => other.job === job.job);
  jobs = known
    ? jobs.map((other) => (other.job === job.job ? { ...job, since: other.since } : other))
    : [{ ...job, since: new Date().toISOString() }, ...jobs].slice(0, remembered);
  for (const listener of listeners) listener();
}

/** Every long job since the program started, newest first. */
export function useJobs(): readonly SeenJob[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => jobs,
  );
}
