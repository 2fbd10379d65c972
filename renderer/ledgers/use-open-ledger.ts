import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../bridge/ask.ts';
import { queryClient } from '../bridge/query-client.ts';
import { useSay } from '../ui/say.tsx';

export interface OpenLedger {
  /** Folder that is being opened; a large ledger is checked page by page first. */
  readonly opening: string | null;
  /** @returns whether it is open now */
  open(folder: string, mode?: 'write' | 'read'): Promise<boolean>;
  /** Asks for a folder first; nothing happens if the clerk presses 取消. */
  choose(): Promise<void>;
}

/** Opens a ledger and goes to its first page. What the first page can explain it explains there, with what to press. */
export function useOpenLedger(): OpenLedger {
  const [opening, setOpening] = useState<string | null>(null);
  const navigate = useNavigate();
  const say = useSay();
  const opener: OpenLedger = {
    opening,
    async open(folder, mode = 'write') {
      setOpening(folder);
      try {
        await ask('openLedger', { folder, mode });
        await navigate('/');
        return true;
      } catch (error) {
        await queryClient.invalidateQueries({ queryKey: ['startState'] });
        if (await isToldOnFirstPage(folder)) return false;
        say.fault(error);
        return false;
      } finally {
        setOpening(null);
      }
    },
    async choose() {
      try {
        const folder = await ask('chooseFile', { kind: 'ledger' });
        if (folder !== null) await opener.open(folder);
      } catch (error) {
        say.fault(error);
      }
    },
  };
  return opener;
}

async function isToldOnFirstPage(folder: string): Promise<boolean> {
  const state = await ask('startState', {});
  return state.state === 'closed' && state.problem?.folder === folder;
}
