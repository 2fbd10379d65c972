import type { Database } from 'better-sqlite3';

import { addDays } from '../../../shared/registers/reminder.ts';
import { undoDays } from '../../../shared/retention/periods.ts';

/**
 * Forgets the values that undoing old changes would need. They hold personal data that nobody asks for any more
 * (个人信息保护法 Art. 19: no longer than necessary); the journal, which does not hold them, stays.
 *
 * @param today ISO date
 */
export function thinUndoImages(db: Database, today: string): void {
  const oldest = addDays(today, -undoDays);
  const last = db
    .prepare<[string], { id: number | null }>('SELECT max(id) AS id FROM batch WHERE at < ?')
    .get(oldest);
  if (last?.id == null) return;
  db.prepare('DELETE FROM undo_image WHERE journal IN (SELECT id FROM journal WHERE batch <= ?)').run(
    last.id,
  );
}
