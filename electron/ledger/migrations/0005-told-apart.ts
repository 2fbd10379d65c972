import type { Migration } from './migration.ts';

/** 查重: pairs of rows that look alike and are two, so that nobody is asked about them again (P04). */
export const toldApart: Migration = {
  number: 5,
  name: 'told-apart',
  up(db) {
    db.exec(`
      CREATE TABLE told_apart (
        register TEXT NOT NULL,
        one INTEGER NOT NULL,
        other INTEGER NOT NULL,
        PRIMARY KEY (register, one, other)
      ) STRICT, WITHOUT ROWID;`);
  },
};
