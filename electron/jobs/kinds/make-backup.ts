import { type BackupKind, backupLedger } from '../../ledger/backup/backup-ledger.ts';
import type { JobContext } from '../job-kinds.ts';

export interface MakeBackupInput {
  readonly kind: BackupKind;
}

/** 备份: a verified copy of the ledger beside it, and at the second place if one was chosen. */
export async function makeBackup(input: MakeBackupInput, context: JobContext) {
  return backupLedger(context.folder, context.db, {
    kind: input.kind,
    now: context.now,
    signal: context.signal,
    onProgress: context.report,
  });
}
