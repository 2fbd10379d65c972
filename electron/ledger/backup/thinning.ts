import { backupDays } from '../../../shared/retention/periods.ts';
import type { BackupKind } from './backup-manifest.ts';

/** What thinning looks at. */
export interface DatedBackup {
  readonly path: string;
  readonly kind: BackupKind;
  readonly at: string;
}

const day = 86_400_000;

/** How many of the newest are always kept. */
const newest = 5;

/**
 * Within each span from now, one backup is kept per period; beyond the last one, none: what was erased from the ledger
 * must not live on in its backups for ever (P31).
 */
const spans: readonly { readonly days: number; readonly period: number }[] = [
  { days: 14, period: day },
  { days: 70, period: 7 * day },
  { days: 800, period: 30 * day },
  { days: backupDays, period: 365 * day },
];

/** Made on purpose or before a danger: not thinned for so many days. */
const protectedDays: Readonly<Partial<Record<BackupKind, number>>> = { 手动: 90, 升级前: 365, 恢复前: 365 };

/**
 * Which backups may go: the newest five stay, then one a day for two weeks, one a week for ten, one a month for about
 * two years, one a year for three, and none after that. The newest of a period is the one that stays; the newest of all always does.
 *
 * @returns paths, in the order given
 */
export function backupsToRemove(backups: readonly DatedBackup[], now: string): readonly string[] {
  const present = Date.parse(now);
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const kept = new Set(newestFirst.slice(0, newest).map(({ path }) => path));
  const periods = new Set<string>();
  for (const { path, kind, at } of newestFirst) {
    const age = present - Date.parse(at);
    if (age < (protectedDays[kind] ?? 0) * day) kept.add(path);
    const span = spans.find(({ days }) => age < days * day);
    if (span === undefined) continue;
    // Periods are counted from a fixed day, not from now: tomorrow the same backup stands for the same week.
    const period = `${span.period}:${Math.floor(Date.parse(at) / span.period)}`;
    if (!periods.has(period)) kept.add(path);
    periods.add(period);
  }
  return backups.filter(({ path }) => !kept.has(path)).map(({ path }) => path);
}
