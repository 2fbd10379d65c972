import type { Migration } from './migration.ts';

/**
 * 附件: what an attached file is called and how large it is (P25). The file itself lies in the ledger's folder under the
 * SHA-256 of its content; a row names it by that.
 */
export const attachmentFiles: Migration = {
  number: 6,
  name: 'attachment-files',
  up(db) {
    db.exec(`
      CREATE TABLE attachment_file (
        hash TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        size INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;`);
  },
};
