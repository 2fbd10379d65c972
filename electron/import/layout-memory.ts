import type { Database } from 'better-sqlite3';
import {
  layoutFingerprint,
  type SheetColumn,
  type SheetHeader,
  withMapping,
} from '../../shared/registers/import/header.ts';
import type { LedgerTransaction } from '../ledger/tables.ts';

/** Uses the assignment of columns that the clerk corrected when a list of this layout was last imported. */
export function withRememberedMapping(db: Database, register: string, header: SheetHeader): SheetHeader {
  const remembered = db
    .prepare<[string, string], { mapping: string }>(
      'SELECT mapping FROM import_layout WHERE fingerprint = ? AND register = ?',
    )
    .get(layoutFingerprint(header), register);
  if (remembered === undefined) return header;
  return withMapping(header, new Map(JSON.parse(remembered.mapping) as [number, string | null][]));
}

/** Remembers how this layout's columns were assigned. */
export async function rememberMapping(
  trx: LedgerTransaction,
  layout: {
    readonly fingerprint: string;
    readonly register: string;
    readonly columns: readonly SheetColumn[];
  },
  at: string,
): Promise<void> {
  const mapping = JSON.stringify(layout.columns.map(({ column, field }) => [column, field]));
  await trx
    .insertInto('import_layout')
    .values({ fingerprint: layout.fingerprint, register: layout.register, mapping, used_at: at })
    .onConflict((conflict) =>
      conflict.columns(['fingerprint', 'register']).doUpdateSet({ mapping, used_at: at }),
    )
    .execute();
}
