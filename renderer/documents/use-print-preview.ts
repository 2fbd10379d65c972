import { useEffect, useEffectEvent, useState } from 'react';
import type { PrintedSheet } from '../../shared/api/documents.ts';
import { useAppEvent } from '../bridge/app-events.tsx';
import { asFault, type Fault } from '../bridge/fault.ts';
import { type RunningJob, useJob } from '../bridge/use-job.ts';
import { isCancelled } from './is-cancelled.ts';

export interface PrintPreview<Sheet extends PrintedSheet = PrintedSheet> {
  /** The sheet that was set last; null before the first one. */
  readonly sheet: Sheet | null;
  /** The sheet is what the options say, and may be printed: nothing has been asked for since. */
  readonly isCurrent: boolean;
  readonly job: RunningJob;
  readonly fault: Fault | null;
  /** The clerk stopped the setting; `redraw` begins it again. */
  readonly stopped: boolean;
  redraw(): void;
}

/**
 * Sets a document whenever its options or the rows change. What is asked for anew stops what is still being set.
 *
 * @param options null while they are not known yet
 * @param set asks the main side for it
 */
export function usePrintPreview<Options, Sheet extends PrintedSheet>(
  options: Options | null,
  set: (job: string, options: Options) => Promise<Sheet>,
): PrintPreview<Sheet> {
  const job = useJob();
  const [done, setDone] = useState<{ readonly sheet: Sheet; readonly wish: string } | null>(null);
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
      const sheet = await job.run((id) => set(id, options));
      if (isWanted()) setDone({ sheet, wish });
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
    sheet: done?.sheet ?? null,
    isCurrent: done?.wish === wish,
    job,
    fault: problem === 'stopped' ? null : problem,
    stopped: problem === 'stopped',
    redraw,
  };
}
