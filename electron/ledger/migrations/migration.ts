import type { Database } from 'better-sqlite3';

/** One step of the ledger's schema. Never edited after release. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  up(db: Database): void;
}
