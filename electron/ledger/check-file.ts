import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { newestGoodBackup } from './backup/list-backups.ts';
import { isDamage } from './damage.ts';
import { schemaDifferences } from './migrate.ts';

/**
 * Reads every page of an open ledger's file and compares its tables with those of a fresh one. At a million rows that
 * takes a second or more: whoever has somebody waiting does it in a thread of its own.
 *
 * @throws Refusal `ledger-damaged` with the newest good backup, or `ledger-drifted` with what is different
 */
export async function refuseUnsound(folder: string, db: Database): Promise<void> {
  await refuseDamaged(folder, db);
  refuseDrifted(folder, db);
}

/** The half of it that holds for older ledgers too. */
export async function refuseDamaged(folder: string, db: Database): Promise<void> {
  try {
    const found = String(db.pragma('quick_check(1)', { simple: true }));
    if (found !== 'ok') throw await damagedLedger(folder, found);
  } catch (error) {
    throw isDamage(error) ? await damagedLedger(folder, error) : error;
  }
}

/** The other half, for ledgers of the present version. */
export function refuseDrifted(folder: string, db: Database): void {
  const differences = schemaDifferences(db);
  if (differences.length === 0) return;
  throw new Refusal('ledger-drifted', { ledger: basename(folder), differences: differences.slice(0, 5) });
}

/** What is said of a spoilt file. Finding the newest good backup takes the time of reading it. */
export async function damagedLedger(folder: string, cause: unknown): Promise<Refusal> {
  const backup = await newestGoodBackup(folder);
  return new Refusal('ledger-damaged', { ledger: basename(folder), backup }, { cause });
}
