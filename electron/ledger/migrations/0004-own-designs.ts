import type { Migration } from './migration.ts';

/** 自定义台账: the registers and fields that an office designs itself. */
export const ownDesigns: Migration = {
  number: 4,
  name: 'own-designs',
  up(db) {
    db.exec(`
      CREATE TABLE own_design (
        register TEXT PRIMARY KEY,
        design TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;`);
  },
};
