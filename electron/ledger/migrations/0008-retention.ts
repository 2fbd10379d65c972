import { growRegisters } from '../registers/grow.ts';
import type { Migration } from './migration.ts';

/**
 * 保存期限 (P31): 报名人员, whom a round's end erases, and a note of what an erasure has still to clear up: files that
 * nobody may name any more, registers whose search index is to be written anew. A ledger that an older program has
 * written notes itself: what was deleted then still lies between its rows.
 */
export const retention: Migration = {
  number: 8,
  name: 'retention',
  up(db) {
    growRegisters(db, ['recruitment-applicant']);
    db.exec(`
      CREATE TABLE erasure_trace (
        kind TEXT NOT NULL CHECK (kind IN ('file', 'register', 'ledger')),
        name TEXT NOT NULL,
        PRIMARY KEY (kind, name)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO erasure_trace (kind, name) SELECT 'ledger', '' WHERE EXISTS (SELECT 1 FROM batch);`);
  },
};
