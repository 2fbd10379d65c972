import { type RestoreResult, restoreBackup } from '../../ledger/backup/restore.ts';
import type { LoneJobContext } from '../job-kinds.ts';

export interface RestoreBackupInput {
  readonly backup: string;
  /** The new ledger's folder. */
  readonly to: string;
}

/** 从备份恢复: checks the backup, copies it, and checks the copy. */
export async function restore(
  { backup, to }: RestoreBackupInput,
  { report }: LoneJobContext,
): Promise<RestoreResult> {
  return restoreBackup(backup, to, report);
}
