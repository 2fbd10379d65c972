import type { Database, Statement } from 'better-sqlite3';
import type { AnyRegister, RowValues } from '../../../shared/registers/register.ts';
import { columnsFromValues } from '../records/row-columns.ts';
import { indexStatements } from '../registers/grow.ts';
import { columnName, quote, sortColumn, tableName } from '../registers/table-names.ts';

/** From this many new rows on, making the indexes afterwards is quicker than keeping them up row by row. */
const manyRows = 20_000;

/**
 * Loads many new rows of a register inside the caller's transaction: one prepared statement, and for long lists the
 * indexes are dropped first and made again by `finish` or `finishing`.
 */
export class BulkLoad {
  readonly #db: Database;
  readonly #definition: AnyRegister;
  readonly #insert: Statement;
  readonly #columns: readonly string[];
  readonly #rebuild: boolean;
  /** Ids of the first and last row loaded; null before the first. */
  first: number | null = null;
  last: number | null = null;

  /** @param expected how many rows will come, as far as is known */
  constructor(db: Database, definition: AnyRegister, expected: number) {
    this.#db = db;
    this.#definition = definition;
    this.#columns = [sortColumn, ...Object.keys(definition.fields).map(columnName)];
    const names = this.#columns.map(quote).join(', ');
    const marks = this.#columns.map(() => '?').join(', ');
    this.#insert = db.prepare(
      `INSERT INTO ${quote(tableName(definition.key))} (revision, removed, ${names}) VALUES (1, 0, ${marks})`,
    );
    this.#rebuild = expected >= manyRows && expected >= this.#presentRows();
    if (this.#rebuild) for (const name of indexNames(db, definition)) db.exec(`DROP INDEX ${quote(name)}`);
  }

  /** Adds one row, already checked. */
  add(values: RowValues): number {
    const stored = columnsFromValues(this.#definition, values);
    const written = this.#insert.run(this.#columns.map((column) => stored[column] ?? null));
    this.last = Number(written.lastInsertRowid);
    this.first ??= this.last;
    return this.last;
  }

  /**
   * Makes the indexes that were dropped, one at each step, between which others may be served. A unique value that
   * stands twice is refused here, and the batch rolls back.
   */
  *finishing(): Generator<void> {
    if (!this.#rebuild) return;
    for (const statement of indexStatements(this.#definition)) {
      this.#db.exec(statement);
      yield;
    }
  }

  /** All of `finishing` at once, where nobody waits. */
  finish(): void {
    for (const _ of this.finishing());
  }

  /** A bound, not a count: counting a million rows would cost more than it decides. */
  #presentRows(): number {
    const last = this.#db
      .prepare<[], { last: number | null }>(
        `SELECT max(id) AS last FROM ${quote(tableName(this.#definition.key))}`,
      )
      .get();
    return last?.last ?? 0;
  }
}

function indexNames(db: Database, definition: AnyRegister): readonly string[] {
  return db
    .prepare<[string], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?",
    )
    .all(tableName(definition.key))
    .map((row) => row.name);
}

/** The id that the next row of a register will get: ids only grow, and nobody else writes. */
export function nextRowId(db: Database, definition: AnyRegister): number {
  const found = db
    .prepare<[string], { seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?')
    .get(tableName(definition.key));
  return (found?.seq ?? 0) + 1;
}
