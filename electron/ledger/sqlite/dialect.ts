import type { Database } from 'better-sqlite3';
import { type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import { StatementCache } from './statement-cache.ts';

/** The query builder's way to a ledger's connection. */
export class LedgerDialect extends SqliteDialect {
  readonly #db: Database;

  constructor(db: Database) {
    super({ database: db });
    this.#db = db;
  }

  override createDriver(): Driver {
    return new LedgerDriver(this.#db);
  }
}

/**
 * On a full or failing disk SQLite takes a transaction back by itself (https://sqlite.org/lang_transaction.html, 3);
 * taking it back again would fail and hide from the clerk why the first failure came.
 */
class LedgerDriver extends SqliteDriver {
  readonly #db: Database;

  constructor(db: Database) {
    super({ database: new StatementCache(db) });
    this.#db = db;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#db.inTransaction) await super.rollbackTransaction(connection);
  }
}
