import { useEffect, useEffectEvent } from 'react';
import { useSay } from '../ui/say.tsx';
import { isHarmless, reportOf } from './stray-fault.ts';

/** Errors that no page caught are told once each, with a report that can be copied, instead of vanishing in the console. */
export function StrayFaults() {
  const say = useSay();
  const tell = useEffectEvent((error: unknown) => say.fault(error));
  useEffect(() => {
    const told = new Set<string>();
    const hear = (error: unknown) => {
      const report = reportOf(error);
      if (isHarmless(report) || told.has(report)) return;
      told.add(report);
      tell(error);
    };
    const onError = (event: ErrorEvent) => hear(event.error ?? event.message);
    const onRejection = (event: PromiseRejectionEvent) => hear(event.reason);
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  return null;
}
