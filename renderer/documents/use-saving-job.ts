import { useState } from 'react';
import { ask } from '../bridge/ask.ts';
import { type RunningJob, useJob } from '../bridge/use-job.ts';
import { useSay } from '../ui/say.tsx';
import { isCancelled } from './is-cancelled.ts';

export interface SavingJob<Result> {
  readonly job: RunningJob;
  /** What came of the last one; null before, meanwhile, and if it was stopped or failed. */
  readonly result: Result | null;
  readonly stopped: boolean;
  /** Asks where the file shall go, then makes it. Nothing happens if the clerk presses 取消 there. */
  save(suggested: string): Promise<void>;
}

/** Makes a workbook where the clerk wants it, with progress and 取消. */
export function useSavingJob<Result>(make: (job: string, out: string) => Promise<Result>): SavingJob<Result> {
  const say = useSay();
  const job = useJob();
  const [result, setResult] = useState<Result | null>(null);
  const [stopped, setStopped] = useState(false);
  return {
    job,
    result,
    stopped,
    async save(suggested) {
      try {
        const out = await ask('chooseSaveAs', { kind: 'workbook', suggested });
        if (out === null) return;
        setResult(null);
        setStopped(false);
        setResult(await job.run((id) => make(id, out)));
      } catch (error) {
        if (isCancelled(error)) setStopped(true);
        else say.fault(error);
      }
    },
  };
}
