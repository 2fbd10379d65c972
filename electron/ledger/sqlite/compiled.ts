import type { Database } from 'better-sqlite3';
import { type CompiledQuery, Kysely, type RawBuilder } from 'kysely';
import type { LedgerTables } from '../tables.ts';
import { LedgerDialect } from './dialect.ts';

/** The text of a query, for who reads its rows one by one or at once, neither of which the query builder itself can do here. */
export function compiled(db: Database, query: RawBuilder<unknown>): CompiledQuery {
  return query.compile(new Kysely<LedgerTables>({ dialect: new LedgerDialect(db) }));
}
