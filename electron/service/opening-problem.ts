import { basename } from 'node:path';
import type { OpeningProblem } from '../../shared/api/ledgers.ts';
import type { MessageCode } from '../../shared/messages/index.ts';
import { type Refusal, sentence } from '../../shared/messages/refusal.ts';
import { newestGoodBackup } from '../ledger/backup/list-backups.ts';
import { describeBackup } from './backup-info.ts';

/** The file cannot be written here and now, but it is whole: looking at it is possible. */
const readable: readonly MessageCode[] = ['ledger-running', 'ledger-elsewhere', 'disk-read-only'];

/** The file itself is the trouble, and the refusal names no backup. */
const spoilt: readonly MessageCode[] = [
  'ledger-damage-found',
  'ledger-drifted',
  'ledger-foreign',
  'ledger-missing',
];

/** Why a ledger did not open and what can be pressed: no refusal is a dead end. */
export async function openingProblem(folder: string, refusal: Refusal): Promise<OpeningProblem> {
  const { code } = refusal;
  const backup = await wayOut(folder, refusal);
  const restorable = code === 'ledger-damaged' && backup !== null;
  const message = restorable ? sentence('ledger-restorable', { ledger: basename(folder) }) : refusal.message;
  return {
    folder,
    code,
    message,
    backup: backup === null ? null : describeBackup(backup),
    readOnlyPossible: readable.includes(code),
  };
}

/** Path of the backup to offer; null where there is none, or none is wanted. */
async function wayOut(folder: string, { code, detail }: Refusal): Promise<string | null> {
  const { backup }: { readonly backup?: unknown } = detail;
  if (typeof backup === 'string') return backup;
  return spoilt.includes(code) ? newestGoodBackup(folder) : null;
}
