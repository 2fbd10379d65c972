import type { Database } from 'better-sqlite3';
import type { ErasureLine } from '../../../shared/api/retention.ts';

/** Erasures of the past that are shown and printed. */
const most = 20;

/** 清除记录: when something was erased, by whom, and how much, the latest first. */
export function erasuresOf(db: Database): readonly ErasureLine[] {
  return db
    .prepare<[number], ErasureLine>(
      "SELECT id AS batch, at, actor, label FROM batch WHERE kind = 'purge' ORDER BY id DESC LIMIT ?",
    )
    .all(most);
}
