import { Refusal } from '../../../shared/messages/refusal.ts';
import { readManifest } from '../../ledger/backup/backup-manifest.ts';
import { inspectBackup } from '../../ledger/backup/inspect-backup.ts';

export interface CheckBackupInput {
  readonly backup: string;
}

/** 检查备份: whether it is still what was made; the problem, or null. */
export async function checkBackup({ backup }: CheckBackupInput): Promise<{ problem: string | null }> {
  const manifest = readManifest(backup);
  if (manifest === null) throw new Refusal('backup-missing', { backup });
  return { problem: inspectBackup(backup, manifest).problem };
}
