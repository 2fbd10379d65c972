import { Dexie, type EntityTable } from 'dexie';

/** What was typed into one form and not saved yet. */
export interface Draft {
  /** Made by `draftKey`. */
  readonly key: string;
  /** The ledger's folder: a draft belongs to one ledger. */
  readonly ledger: string;
  readonly register: string;
  /** Null for a new row. */
  readonly row: number | null;
  /** Revision of the row when the clerk began; null for a new row. */
  readonly revision: number | null;
  /** As the form has it; looked at before it is believed (`drafts.ts`). */
  readonly content: unknown;
  /** ISO moment of the last keystroke. */
  readonly at: string;
}

/** A choice that the window remembers: column widths, print options, the folder of last time. */
export interface Remembered {
  readonly key: string;
  readonly value: unknown;
}

/**
 * What belongs to this window and may be lost without losing a record: drafts, table layouts, saved views, recent items.
 * Versions are listed here and never edited; a new one is added below the last.
 */
export class WindowMemory extends Dexie {
  declare readonly drafts: EntityTable<Draft, 'key'>;
  declare readonly remembered: EntityTable<Remembered, 'key'>;

  constructor(name = 'lianxin', versions = Number.POSITIVE_INFINITY) {
    // Strict: a keystroke that was kept is on the disk, and survives the power being cut.
    super(name, { chromeTransactionDurability: 'strict' });
    if (versions >= 1) this.version(1).stores({ drafts: 'key, ledger', remembered: 'key' });
  }
}

export const windowMemory = new WindowMemory();
