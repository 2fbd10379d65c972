import type { Migration } from './migration.ts';

/**
 * 模板: forms of Word and Excel that the office fills from a register (套表). The file itself lies with the attachments
 * under the SHA-256 of its content; `words` are the words found in it, as JSON, so that listing need not open it.
 */
export const formTemplates: Migration = {
  number: 9,
  name: 'form-templates',
  up(db) {
    db.exec(`
      CREATE TABLE form_template (
        id INTEGER PRIMARY KEY,
        register TEXT NOT NULL,
        label TEXT NOT NULL,
        file TEXT NOT NULL,
        hash TEXT NOT NULL,
        format TEXT NOT NULL,
        repeats INTEGER NOT NULL,
        words TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0,
        added_at TEXT NOT NULL,
        added_by TEXT NOT NULL
      ) STRICT;`);
  },
};
