import type { Database } from 'better-sqlite3';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { columnName, fieldColumns, quote, searchTableName, sortColumn, tableName } from './table-names.ts';

/**
 * Brings the tables of the named registers up to their definitions: makes what is missing, drops nothing.
 * A numbered migration calls this, so that a definition that grew reaches old ledgers with a version of its own.
 *
 * `removed`: 0 in the ledger, 1 in the recycle bin, 2 withdrawn by undoing the change that made the row.
 */
export function growRegisters(db: Database, keys: readonly string[]): void {
  for (const key of keys) {
    const definition = shippedRegisters.find((register) => register.key === key);
    if (definition === undefined) throw new Error(`no register ${key}`);
    growRegister(db, definition);
  }
}

/** The same for one register, e.g. one that the office designed. */
export function growRegister(db: Database, definition: AnyRegister): void {
  db.exec(createTable(definition));
  addMissingColumns(db, definition);
  for (const statement of indexStatements(definition)) db.exec(statement);
  db.exec(createSearchTable(definition));
}

function createTable(definition: AnyRegister): string {
  const columns = fieldColumns(definition).map(
    ({ key, column }) => `${quote(column)} ${columnType(definition, key)}`,
  );
  return `CREATE TABLE IF NOT EXISTS ${quote(tableName(definition.key))} (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1, 2)),
    ${sortColumn} TEXT NOT NULL,
    ${columns.join(',\n    ')}
  ) STRICT`;
}

function columnType(definition: AnyRegister, key: string): string {
  return definition.fields[key]?.storage === 'integer' ? 'INTEGER' : 'TEXT';
}

function addMissingColumns(db: Database, definition: AnyRegister): void {
  const table = quote(tableName(definition.key));
  const present = new Set(
    db
      .prepare<[], { name: string }>(`PRAGMA table_info(${table})`)
      .all()
      .map((row) => row.name),
  );
  for (const { key, column } of fieldColumns(definition)) {
    if (!present.has(column))
      db.exec(`ALTER TABLE ${table} ADD COLUMN ${quote(column)} ${columnType(definition, key)}`);
  }
}

/** The indexes of a register, by statement; a bulk load drops them first and makes them again after the rows. */
export function indexStatements(definition: AnyRegister): readonly string[] {
  const table = tableName(definition.key);
  const live = 'WHERE removed = 0';
  const unique = Object.entries(definition.fields)
    .filter(([, field]) => field.unique)
    .map(([key]) => columnName(key));
  return [
    `CREATE INDEX IF NOT EXISTS ${quote(`${table}_by_name`)} ON ${quote(table)} (${sortColumn}, id) ${live}`,
    `CREATE INDEX IF NOT EXISTS ${quote(`${table}_bin`)} ON ${quote(table)} (${sortColumn}, id) WHERE removed = 1`,
    ...unique.map(
      (column) =>
        `CREATE UNIQUE INDEX IF NOT EXISTS ${quote(`${table}_unique_${column}`)} ON ${quote(table)} (${quote(column)}) ${live}`,
    ),
    ...definition.indexes.map((fields) => {
      const columns = fields.map(columnName);
      const name = quote(`${table}_by_${columns.join('_')}`);
      return `CREATE INDEX IF NOT EXISTS ${name} ON ${quote(table)} (${columns.map(quote).join(', ')}, ${sortColumn}, id) ${live}`;
    }),
  ];
}

/**
 * The full-text table of a register. Tokens are made by us (see search-tokens.ts), so the ascii tokenizer, which only
 * splits at blanks and punctuation, is enough; `detail=none` keeps it small, for grams are checked against the row.
 */
function createSearchTable(definition: AnyRegister): string {
  return `CREATE VIRTUAL TABLE IF NOT EXISTS ${quote(searchTableName(definition.key))}
    USING fts5 (tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')`;
}
