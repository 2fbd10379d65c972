import type { Database, Statement } from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Texts beyond this are mostly lists of ids, each of a length of its own. */
const mostStatements = 200;

/**
 * A connection that remembers what it has prepared: the query builder hands over the same few texts again and again,
 * and preparing them took half the time of a saved change. The statement longest unused is forgotten first.
 */
export class StatementCache implements SqliteDatabase {
  readonly #db: Database;
  readonly #most: number;
  readonly #statements = new Map<string, Statement<unknown[]>>();

  constructor(db: Database, most = mostStatements) {
    this.#db = db;
    this.#most = most;
  }

  prepare(text: string): Statement<unknown[]> {
    const known = this.#statements.get(text);
    const statement = known ?? this.#db.prepare<unknown[]>(text);
    // A Map keeps the order in which keys came: taken out and put in again, this one is the newest.
    this.#statements.delete(text);
    this.#statements.set(text, statement);
    const [oldest] = this.#statements.keys();
    if (oldest !== undefined && this.#statements.size > this.#most) this.#statements.delete(oldest);
    return statement;
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }
}
