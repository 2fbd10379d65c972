import { useRef, useState } from 'react';
import { useSay } from '../../ui/say.tsx';

export interface Alone {
  readonly busy: boolean;
  /** @returns what the work came to; undefined if it failed, which was said, or if other work is under way */
  alone<Result>(work: () => Promise<Result>): Promise<Result | undefined>;
}

/** Runs one piece of work at a time; a second press while it runs does nothing. */
export function useAlone(): Alone {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  return {
    busy,
    async alone(work) {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      try {
        return await work();
      } catch (error) {
        say.fault(error);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
