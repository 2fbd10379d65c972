import { type CellEdits, noEdits } from './cell-edits.ts';
import type { CellPlace } from './cell-range.ts';
import { Kept } from './kept.ts';
import type { ListState } from './list-state.ts';

/** What is known of one register's list while the program runs, whichever page is on the screen. */
export interface ListMemory {
  readonly state: Kept<ListState>;
  /** The rows that are ticked, by number. */
  readonly chosen: Kept<ReadonlySet<number>>;
  readonly edits: Kept<CellEdits>;
  /** Where the list stood when its page was left; null for the top. */
  readonly place: Kept<ListPlace | null>;
}

export interface ListPlace {
  readonly top: number;
  readonly left: number;
  /** The part of a list that is too long for the screen, from 0. */
  readonly part: number;
  readonly active: CellPlace | null;
}

const memories = new Map<string, ListMemory>();

/** The memory of a register's list in a ledger; a list that was not shown yet begins as told. */
export function listMemory(folder: string, register: string, begin: () => ListState): ListMemory {
  const key = `${register} ${folder}`;
  const known = memories.get(key);
  if (known !== undefined) return known;
  const made: ListMemory = {
    state: new Kept(begin()),
    chosen: new Kept<ReadonlySet<number>>(new Set()),
    edits: new Kept<CellEdits>(noEdits),
    place: new Kept<ListPlace | null>(null),
  };
  memories.set(key, made);
  return made;
}
