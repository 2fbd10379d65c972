import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupsFolder, listBackups } from '../../electron/ledger/backup/list-backups.ts';
import { restoreBackup } from '../../electron/ledger/backup/restore.ts';
import { openLedger } from '../../electron/ledger/ledger.ts';
import { schemaVersion } from '../../electron/ledger/migrate.ts';
import { currentVersion } from '../../electron/ledger/migrations/index.ts';
import { verifyLedger } from '../../electron/ledger/verify-ledger.ts';
import { erasureIsSound } from './applicants.ts';
import type { Work } from './strike.ts';

export interface Before {
  readonly members: number;
  readonly lastSave: number;
  /** Members that the whole list brings. */
  readonly listed: number;
}

/**
 * Opens a ledger after its writer was killed, and looks for whatever must not be.
 *
 * @param said what the killed process had acknowledged
 * @returns broken promises, empty if all were kept
 */
export async function brokenPromises(
  work: Work,
  folder: string,
  said: readonly string[],
  before: Before,
): Promise<readonly string[]> {
  const broken: string[] = [];
  const ledger = await openLedger(folder, { mode: 'write', actor: '检查', appVersion: '0.0.0' });
  try {
    broken.push(...verifyLedger(folder, ledger.db).problems);
    if (schemaVersion(ledger.db) !== currentVersion) broken.push('not migrated');
    const count = Number(
      ledger.db.prepare('SELECT count(*) FROM party_member WHERE removed = 0').pluck().get(),
    );
    if (work === 'import') broken.push(...importIsWhole(count, said, before));
    else if (count !== before.members) broken.push(`${count} members instead of ${before.members}`);
    if (work === 'purge') broken.push(...(await erasureIsSound(folder, ledger, said)));
    if (work === 'save') {
      const saved = Number(
        ledger.db
          .prepare('SELECT remarks FROM party_member WHERE removed = 0 ORDER BY id LIMIT 1')
          .pluck()
          .get() ?? 0,
      );
      const promised = Number(
        said
          .findLast((line) => line.startsWith('done save'))
          ?.split(' ')
          .at(-1) ?? before.lastSave,
      );
      // One more than promised is right: it was on the disk and the process died before it could say so.
      if (saved < promised || saved > promised + 1) broken.push(`save ${saved}, promised ${promised}`);
    }
  } finally {
    await ledger.close();
  }
  broken.push(...backupsAreWhole(folder, said));
  return broken;
}

function importIsWhole(count: number, said: readonly string[], { members, listed }: Before): string[] {
  const promised = said.some((line) => line.startsWith('done import'));
  if (count === members + listed) return [];
  if (count === members && !promised) return [];
  return [
    `${count} members after an import of ${listed} to ${members}${promised ? ', which was acknowledged' : ''}`,
  ];
}

function backupsAreWhole(folder: string, said: readonly string[]): string[] {
  const backups = listBackups(backupsFolder(folder));
  const promised = said
    .filter((line) => line.startsWith('done backup '))
    .map((line) => line.slice('done backup '.length));
  const missing = promised
    .slice(-3)
    .filter((path) => !existsSync(path))
    .map((path) => `backup gone: ${path}`);
  const newest = backups[0];
  if (newest === undefined) return missing;
  const copy = join(folder, '..', 'restored.lianxin');
  try {
    const { before, after } = restoreBackup(newest.path, copy);
    return JSON.stringify(before) === JSON.stringify(after)
      ? missing
      : [...missing, `restored otherwise: ${newest.path}`];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
