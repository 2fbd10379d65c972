import { useEffect, useEffectEvent } from 'react';
import { useBlocker } from 'react-router';
import { useSay } from './say.tsx';

/** The question before a page is left on which something is still open. */
export interface LeaveQuestion {
  readonly title: string;
  readonly text: string;
  readonly ok: string;
}

/** Asks before the clerk goes to another page; null while the page can be left freely. */
export function useLeaveGuard(question: LeaveQuestion | null): void {
  const say = useSay();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      question !== null && currentLocation.pathname !== nextLocation.pathname,
  );
  const ask = useEffectEvent(async () => {
    if (blocker.state !== 'blocked') return;
    if (question === null || (await say.sure({ ...question, danger: true }))) blocker.proceed();
    else blocker.reset();
  });
  useEffect(() => {
    if (blocker.state === 'blocked') void ask();
  }, [blocker.state]);
}
