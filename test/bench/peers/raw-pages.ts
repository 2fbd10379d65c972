import { join } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { sortColumn } from '../../../electron/ledger/registers/table-names.ts';
import type { BenchLedger } from '../jobs/open-bench-ledger.ts';
import { timed } from '../timing.ts';

/** A page of fifty and the exact number of all that fit, as a program would ask that has nothing but prepared SQL. */
export function rawPage(db: Db, condition: string): (...values: unknown[]) => unknown {
  const count = db.prepare(`SELECT count(*) AS total FROM party_member WHERE removed = 0 AND ${condition}`);
  const page = db.prepare(
    `SELECT * FROM party_member WHERE removed = 0 AND ${condition} ORDER BY ${sortColumn}, id LIMIT 50`,
  );
  return (...values) => ({ total: count.get(...values), rows: page.all(...values) });
}

/** The floor of opening a ledger: open the file, ask, close. No lock, no check that its pages are whole. */
export async function rawFirstPage({ folder }: BenchLedger) {
  let db: Db | null = null;
  const { ms } = await timed(() => {
    db = new Database(join(folder, ledgerFile));
    return rawPage(db, 'true')();
  });
  (db as Db | null)?.close();
  return { ms };
}
