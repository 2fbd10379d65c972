import { useAppEvent } from '../bridge/app-events.tsx';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';

/** The menu bar while no ledger is open: help is there, what needs a ledger says so. Reminders are shown as ever. */
export function useStartMenu(about: () => void): { handbook(): void } {
  const say = useSay();
  const handbook = () => void ask('openHandbook', {}).catch(say.fault);
  useAppEvent((event) => {
    if (event.type === 'notice') say.reminder(event.message);
    if (event.type !== 'menu') return;
    if (event.command === 'handbook') handbook();
    else if (event.command === 'about') about();
    else if (event.command !== 'close-ledger') say.reminder('还没有打开账本。请先打开或新建一个账本。');
  });
  return { handbook };
}
