import { useState } from 'react';
import type { LedgerCheck } from '../../shared/api/ledgers.ts';
import { ask } from '../bridge/ask.ts';
import { type RunningJob, useJob } from '../bridge/use-job.ts';
import { useSay } from '../ui/say.tsx';

/** 检查账本, and what it found until somebody closes it. */
export function useLedgerCheck(): {
  readonly job: RunningJob;
  readonly result: LedgerCheck | null;
  run(): void;
  forget(): void;
} {
  const [result, setResult] = useState<LedgerCheck | null>(null);
  const job = useJob();
  const say = useSay();
  const run = async () => {
    setResult(null);
    try {
      setResult(await job.run((name) => ask('verifyLedger', { job: name })));
    } catch (error) {
      say.fault(error);
    }
  };
  return { job, result, run: () => void run(), forget: () => setResult(null) };
}
