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
    const found = objects(db);
    return objects(fresh).flatMap(({ type, name, sql }) => {
      const object = found.find((other) => other.type === type && other.name === name);
      // An index under our name that is not ours, e.g. one that lost its UNIQUE, is as bad as none.
      if (object === undefined || (type === 'index' && object.sql !== sql)) return [`${type} ${name}`];
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

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

function objects(db: Db): SchemaObject[] {
  return db
    .prepare<[], SchemaObject>(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .all();
}

function columns(db: Db, table: string): Column[] {
  return db
    .prepare<[string], Column>('SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY name')
    .all(table);
}
