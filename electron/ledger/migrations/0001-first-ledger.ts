import type { Migration } from './migration.ts';

/** What every ledger has before it has any register: who changed what, how to undo it, how lists were imported. */
export const firstLedger: Migration = {
  number: 1,
  name: 'first-ledger',
  up(db) {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE batch (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        changes INTEGER NOT NULL DEFAULT 0,
        undoes INTEGER REFERENCES batch (id),
        undone_by INTEGER REFERENCES batch (id)
      ) STRICT;
      CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        batch INTEGER NOT NULL REFERENCES batch (id),
        register TEXT NOT NULL,
        row INTEGER NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'remove', 'restore', 'withdraw')),
        revision INTEGER NOT NULL,
        changes TEXT
      ) STRICT;
      CREATE INDEX journal_of_row ON journal (register, row);
      CREATE INDEX journal_of_batch ON journal (batch);
      CREATE TABLE undo_image (
        journal INTEGER PRIMARY KEY REFERENCES journal (id) ON DELETE CASCADE,
        before TEXT NOT NULL,
        after TEXT NOT NULL
      ) STRICT;
      CREATE TABLE import_layout (
        fingerprint TEXT NOT NULL,
        register TEXT NOT NULL,
        mapping TEXT NOT NULL,
        used_at TEXT NOT NULL,
        PRIMARY KEY (fingerprint, register)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE search_backlog (
        register TEXT PRIMARY KEY,
        next_id INTEGER NOT NULL,
        last_id INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;`);
  },
};
