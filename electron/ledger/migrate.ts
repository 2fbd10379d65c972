import Database, { type Database as Db } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { currentVersion, migrations } from './migrations/index.ts';

/** "LXTZ": marks a SQLite file as a Lianxin ledger (PRAGMA application_id). */
export const applicationId = 0x4c58545a;

export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings a ledger's schema up to `target`, one transaction a step: a step that fails leaves the file as it was after
 * the step before, stamped with that number.
 */
export function migrate(db: Db, target = currentVersion): void {
  for (const migration of migrations) {
    if (migration.number <= schemaVersion(db) || migration.number > target) continue;
    db.transaction(() => {
      migration.up(db);
      db.pragma(`user_version = ${migration.number}`);
    }).immediate();
  }
}

/** A ledger that a newer program has written is refused by name, and nothing is offered that could harm it. */
export function refuseNewer(db: Db, ledger: string, writtenBy: string, appVersion: string): void {
  const version = schemaVersion(db);
  if (version <= currentVersion) return;
  throw new Refusal('ledger-newer', { ledger, version, writtenBy, ours: currentVersion, appVersion });
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/**
 * Compares the schema with that of a ledger made today from nothing. Columns beyond it are the office's own.
 *
 * @returns what is missing or different, empty if all is well
 */
export function schemaDifferences(db: Db): readonly string[] {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh);
    return objects(fresh).flatMap(({ type, name }) => {
      if (!objects(db).some((object) => object.type === type && object.name === name))
        return [`${type} ${name}`];
      if (type !== 'table') return [];
      const present = new Map(columns(db, name).map((column) => [column.name, JSON.stringify(column)]));
      return columns(fresh, name)
        .filter((column) => present.get(column.name) !== JSON.stringify(column))
        .map((column) => `column ${name}.${column.name}`);
    });
  } finally {
    fresh.close();
  }
}

function objects(db: Db): { type: string; name: string }[] {
  return db
    .prepare<[], { type: string; name: string }>(
      "SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all();
}

function columns(db: Db, table: string): Column[] {
  return db
    .prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY name')
    .all(table);
}
