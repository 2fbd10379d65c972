import { useEffect, useState } from 'react';
import type { AppInfo } from '../../shared/api/shell.ts';
import { ask } from '../bridge/ask.ts';

/** The text that goes to the maintainers. */
export function crashReport(report: string, info: AppInfo | null, at: Date): string {
  const program = info === null ? '连心台账' : `连心台账 ${info.version}，${info.system}`;
  return [program, at.toISOString(), report].join('\n');
}

/** The report, with the program's version as soon as the shell has told it; without, if it cannot. */
export function useCrashReport(report: string): string {
  const [at] = useState(() => new Date());
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    ask('appInfo', {}).then(setInfo, (error: unknown) => console.warn('no version for the report', error));
  }, []);
  return crashReport(report, info, at);
}
