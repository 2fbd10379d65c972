import { useState } from 'react';
import { ask } from '../bridge/ask.ts';
import { useSay } from '../ui/say.tsx';

/** What came of looking at a backup again. */
export type BackupCheck =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly problem: string | null };

/** Checks backups on demand, each for itself. */
export function useBackupChecks() {
  const [checks, setChecks] = useState<ReadonlyMap<string, BackupCheck>>(new Map());
  const say = useSay();
  const note = (path: string, check: BackupCheck | null) =>
    setChecks((known) => {
      const next = new Map(known);
      if (check === null) next.delete(path);
      else next.set(path, check);
      return next;
    });
  const look = async (path: string) => {
    note(path, { state: 'running' });
    try {
      const { problem } = await ask('checkBackup', { job: crypto.randomUUID(), backup: path });
      note(path, { state: 'done', problem });
    } catch (error) {
      note(path, null);
      say.fault(error);
    }
  };
  return {
    of: (path: string): BackupCheck | null => checks.get(path) ?? null,
    check: (path: string) => void look(path),
  };
}
