import { Dexie, type EntityTable } from 'dexie';

/** What was typed and not saved yet, e.g. of one form. */
export interface Draft {
  /** `party-member/12`, `party-member/new`. */
  readonly key: string;
  readonly register: string;
  /** As the form has it. */
  readonly content: unknown;
  /** Revision of the row when the clerk began; null for a new row. */
  readonly revision: number | null;
  /** ISO moment of the last keystroke. */
  readonly at: string;
  /** The ledger's folder: a draft belongs to one ledger. */
  readonly ledger: string;
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
    super(name);
    if (versions >= 1) this.version(1).stores({ drafts: 'key, ledger', remembered: 'key' });
  }
}

export const windowMemory = new WindowMemory();
