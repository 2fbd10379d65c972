import type { Generated, Kysely, Transaction } from 'kysely';

/** One row a day's work leaves in `batch`: everything that was saved, and is undone, together. */
interface BatchTable {
  id: Generated<number>;
  at: string;
  actor: string;
  kind: BatchKind;
  label: string;
  changes: Generated<number>;
  undoes: number | null;
  undone_by: number | null;
}

/**
 * `reveal` changes no row: somebody asked to see a full ID or telephone number (P07). Nor does `design`: the office
 * changed a register of its own. `purge` erased what was kept long enough, and says only how much (P31).
 */
export type BatchKind = 'edit' | 'import' | 'undo' | 'reveal' | 'design' | 'purge';

interface JournalTable {
  id: Generated<number>;
  batch: number;
  register: string;
  row: number;
  action: JournalAction;
  /** The row's revision after the change. */
  revision: number;
  /**
   * JSON `{ field: [before, after] }`; a personal field has `null`: it says that, not what (P07). `[]` stands where the
   * values were and have been erased (P31).
   */
  changes: string | null;
}

/** `withdraw` is the undoing of an `insert`: the row leaves the ledger without passing the recycle bin. */
export type JournalAction = 'insert' | 'update' | 'remove' | 'restore' | 'withdraw';

/** The full values that undoing needs, personal ones too; thinned by age, while the journal stays. */
interface UndoImageTable {
  journal: number;
  before: string;
  after: string;
}

interface ImportLayoutTable {
  fingerprint: string;
  register: string;
  mapping: string;
  used_at: string;
}

/** Pairs of rows that look alike and are two; `one` is the smaller number. */
interface ToldApartTable {
  register: string;
  one: number;
  other: number;
}

/** A file in the ledger's store of attachments. */
interface AttachmentFileTable {
  /** SHA-256 of the content, hexadecimal. */
  hash: string;
  /** What it was called when it was first added. */
  name: string;
  /** Media type, as its content says. */
  type: string;
  /** Bytes. */
  size: number;
  added_at: string;
  added_by: string;
}

/** The ledger's tables; every other name is a register's table, whose columns its definition knows. */
export interface LedgerTables {
  batch: BatchTable;
  journal: JournalTable;
  undo_image: UndoImageTable;
  import_layout: ImportLayoutTable;
  told_apart: ToldApartTable;
  attachment_file: AttachmentFileTable;
}

/** A register's table for the query builder: columns come from the definition at run time. */
export type RegisterTables = Record<string, Record<string, string | number | null>>;

export type LedgerQueries = Kysely<LedgerTables>;
export type LedgerTransaction = Transaction<LedgerTables>;
