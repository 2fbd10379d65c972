import Database, { type Database as Db } from 'better-sqlite3';
import { registers } from '../../../shared/registers/definitions/index.ts';
import { readMeta } from '../meta.ts';
import { quote, tableName } from '../registers/table-names.ts';

/** What was found in a copy of a ledger file. */
export interface CopyReport {
  /** What is wrong with it, or null. */
  readonly problem: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly lastBatch: number;
  readonly ledgerId: string;
  readonly office: string;
}

const nothing = { counts: {}, lastBatch: 0, ledgerId: '', office: '' };

/** Opens a ledger file that nobody else uses and checks every page of it. */
export function inspectCopy(file: string): CopyReport {
  let db: Db | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const check = String(db.pragma('integrity_check(1)', { simple: true }));
    if (check !== 'ok') return { ...nothing, problem: check };
    const { ledgerId, office } = readMeta(db);
    return { problem: null, ...countLedger(db), ledgerId, office: office.name };
  } catch (error) {
    return { ...nothing, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    db?.close();
  }
}

/** Live rows by register, and the last batch. Registers that an old ledger does not have yet are left out. */
export function countLedger(db: Db): { counts: Record<string, number>; lastBatch: number } {
  const tables = new Set(
    db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all()
      .map(({ name }) => name),
  );
  const counts: Record<string, number> = {};
  for (const { key } of registers) {
    if (!tables.has(tableName(key))) continue;
    const found = db
      .prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${quote(tableName(key))} WHERE removed = 0`)
      .get();
    counts[key] = found?.n ?? 0;
  }
  const last = db.prepare<[], { last: number | null }>('SELECT max(id) AS last FROM batch').get();
  return { counts, lastBatch: last?.last ?? 0 };
}
