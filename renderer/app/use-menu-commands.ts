import { useLocation, useNavigate } from 'react-router';
import type { MenuCommand } from '../../shared/api/events.ts';
import { useAppEvent } from '../bridge/app-events.tsx';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';

/** What the frame itself does at a command; the rest are pages. */
export interface FrameActs {
  search(): void;
  undo(): void;
}

/** Does what is chosen in the menu bar, and shows the main side's reminders. */
export function useMenuCommands(acts: FrameActs): void {
  const navigate = useNavigate();
  const register = registerIn(useLocation().pathname);
  const say = useSay();
  const does: Readonly<Record<MenuCommand, () => unknown>> = {
    import: () => navigate('/import'),
    export: () => navigate(`/export/${register}`),
    print: () => navigate(`/print/${register}`),
    backup: () => navigate('/backups?now'),
    'close-ledger': () => ask('closeLedger', {}).catch(say.fault),
    undo: acts.undo,
    search: acts.search,
    history: () => navigate('/history'),
    'recycle-bin': () => navigate('/recycle-bin'),
    settings: () => navigate('/settings'),
    handbook: () => ask('openHandbook', {}).catch(say.fault),
    about: () => navigate('/settings#about'),
  };
  useAppEvent((event) => {
    if (event.type === 'menu') void does[event.command]();
    if (event.type === 'notice') say.reminder(event.message);
  });
}

/** The register that the page is about: what 打印 and 导出 in the menu bar mean. */
function registerIn(pathname: string): string {
  return /^\/(?:registers|print|export)\/([^/]+)/.exec(pathname)?.[1] ?? 'party-member';
}
