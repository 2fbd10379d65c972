import type { Database } from 'better-sqlite3';
import { type RetentionPeriods, retentionPeriods, usualPeriods } from '../../../shared/retention/periods.ts';

/** Where the periods stand in the ledger's `meta`. */
const key = 'retention';

/** 保存期限 as the office chose them; the usual ones where it chose none. */
export function readPeriods(db: Database): RetentionPeriods {
  const found = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck().get(key);
  return found === undefined ? usualPeriods : retentionPeriods.parse(JSON.parse(found));
}

export function writePeriods(db: Database, periods: RetentionPeriods): void {
  db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(periods));
}
