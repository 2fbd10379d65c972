import type { Database } from 'better-sqlite3';

/** How long a change can be undone or a row reverted, in days. */
const keptDays = 180;

/**
 * Forgets the values that undoing old changes would need. They hold personal data that nobody asks for any more
 * (个人信息保护法 Art. 19: no longer than necessary); the journal, which does not hold them, stays.
 *
 * @param today ISO date
 */
export function thinUndoImages(db: Database, today: string): void {
  const oldest = new Date(Date.parse(`${today}T00:00:00Z`) - keptDays * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const last = db
    .prepare<[string], { id: number | null }>('SELECT max(id) AS id FROM batch WHERE at < ?')
    .get(oldest);
  if (last?.id == null) return;
  db.prepare('DELETE FROM undo_image WHERE journal IN (SELECT id FROM journal WHERE batch <= ?)').run(
    last.id,
  );
}
