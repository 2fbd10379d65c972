/** Backups that nobody asks for: 关闭时 when the program is closed, 每日 while it is in use. */
export type AutomaticBackup = '关闭时' | '每日';

/** How far work may run ahead of its last backup while the program is in use, in milliseconds. */
const furthestAhead = 3_600_000;

/**
 * Whether a ledger wants an automatic backup: it has changed since the last one, and that is either about to be closed
 * or more than an hour behind. Thinning leaves one a day, so the last of a day holds the day's work.
 *
 * @param newest the newest backup there is
 * @param lastBatch number of the ledger's last batch
 * @param now ISO with offset
 */
export function backupDue(
  kind: AutomaticBackup,
  newest: { readonly at: string; readonly lastBatch: number } | null,
  lastBatch: number,
  now: string,
): boolean {
  if (lastBatch === (newest?.lastBatch ?? 0)) return false;
  // A clock set back must not put backups off: an hour away in either direction is due.
  return (
    kind === '关闭时' || newest === null || Math.abs(Date.parse(now) - Date.parse(newest.at)) >= furthestAhead
  );
}
