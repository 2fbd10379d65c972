import { useEffect, useEffectEvent, useState } from 'react';
import type { PrintedSheet, PrintOptions } from '../../shared/api/documents.ts';
import { useAppEvent } from '../bridge/app-events.tsx';
import { ask } from '../bridge/ask.ts';
import { asFault, type Fault } from '../bridge/fault.ts';
import { type RunningJob, useJob } from '../bridge/use-job.ts';
import { isCancelled } from './is-cancelled.ts';

export interface PrintPreview {
  /** The sheet that was set last; null before the first one. */
  readonly sheet: PrintedSheet | null;
  /** The sheet is what the options say, and may be printed: nothing has been asked for since. */
  readonly isCurrent: boolean;
  readonly job: RunningJob;
  readonly fault: Fault | null;
  /** The clerk stopped the setting; `redraw` begins it again. */
  readonly stopped: boolean;
  redraw(): void;
}

/**
 * Sets a register's sheet whenever the options or the rows change. What is asked for anew stops what is still being set.
 *
 * @param options null while they are not known yet
 */
export function usePrintPreview(options: PrintOptions | null): PrintPreview {
  const job = useJob();
  const [set, setSet] = useState<{ readonly sheet: PrintedSheet; readonly wish: string } | null>(null);
  const [problem, setProblem] = useState<Fault | 'stopped' | null>(null);
  const [round, setRound] = useState(0);
  const wish = `${round} ${JSON.stringify(options)}`;
  const redraw = () => setRound((before) => before + 1);
  useAppEvent((event) => {
    // Names of branches come from another register than the rows: any change may be one of what stands on the paper.
    if (event.type === 'changed' && event.registers.length > 0) redraw();
  });

  const draw = useEffectEvent(async (wish: string, isWanted: () => boolean) => {
    if (options === null) return;
    setProblem(null);
    try {
      const sheet = await job.run((id) => ask('previewRegister', { job: id, ...options }));
      if (isWanted()) setSet({ sheet, wish });
    } catch (error) {
      if (isWanted()) setProblem(isCancelled(error) ? 'stopped' : asFault(error));
    }
  });
  const stop = useEffectEvent(() => job.cancel());
  useEffect(() => {
    let wanted = true;
    void draw(wish, () => wanted);
    return () => {
      wanted = false;
      stop();
    };
  }, [wish]);

  return {
    sheet: set?.sheet ?? null,
    isCurrent: set?.wish === wish,
    job,
    fault: problem === 'stopped' ? null : problem,
    stopped: problem === 'stopped',
    redraw,
  };
}
