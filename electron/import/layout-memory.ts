import type { Database } from 'better-sqlite3';
import {
  layoutFingerprint,
  type SheetColumn,
  type SheetHeader,
  withMapping,
} from '../../shared/registers/import/header.ts';
import type { LedgerTransaction } from '../ledger/tables.ts';

/** How the columns of this layout were assigned when a list of it was last imported; null if none ever was. */
export function rememberedMapping(
  db: Database,
  register: string,
  header: SheetHeader,
): ReadonlyMap<number, string | null> | null {
  const remembered = db
    .prepare<[string, string], { mapping: string }>(
      'SELECT mapping FROM import_layout WHERE fingerprint = ? AND register = ?',
    )
    .get(layoutFingerprint(header), register);
  if (remembered === undefined) return null;
  return new Map(JSON.parse(remembered.mapping) as [number, string | null][]);
}

/** Uses the assignment of columns that the clerk corrected when a list of this layout was last imported. */
export function withRememberedMapping(db: Database, register: string, header: SheetHeader): SheetHeader {
  const mapping = rememberedMapping(db, register, header);
  return mapping === null ? header : withMapping(header, mapping);
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
