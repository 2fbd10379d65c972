import { createContext, use } from 'react';
import type { ListLine } from '../../../shared/api/registers.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Commit, FieldEntry } from '../fields/field-entry.ts';
import type { CellEdits } from './cell-edits.ts';
import type { CellSpan } from './cell-range.ts';
import type { ListState } from './list-state.ts';

/** The cell that is being written in. */
export interface Editing {
  readonly id: number;
  readonly field: string;
  /** What was typed to begin with, or null where the cell was opened by F2 or a double click. */
  readonly begin: string | null;
  /** What stands in it now; kept outside of the cell, which may be drawn anew while somebody types. */
  readonly draft: { current: FieldEntry };
}

/** What cells and headings do. */
export interface GridActs {
  sort(field: string, add: boolean): void;
  /** Opens the filter of a field, hanging on an element. */
  filter(field: string, anchor: HTMLElement): void;
  moveColumn(field: string, by: number): void;
  choose(line: ListLine, row: number, toHere: boolean): void;
  chooseAll(): void;
  open(line: ListLine): void;
  begin(line: ListLine, field: string, typed: string | null): void;
  commit(line: ListLine, field: string, entry: FieldEntry, how: Commit | 'tab' | 'back-tab'): void;
  cancel(): void;
}

export interface GridContent {
  readonly definition: AnyRegister;
  /** What the list is filtered and sorted by, for its headings. */
  readonly where: ListState['where'];
  readonly sort: ListState['sort'];
  readonly writable: boolean;
  /** Whether every row that fits is ticked, or some are. */
  readonly chosenAll: 'all' | 'some' | 'none';
  readonly chosen: ReadonlySet<number>;
  readonly edits: CellEdits;
  readonly editing: Editing | null;
  readonly span: CellSpan | null;
  readonly acts: GridActs;
}

export const GridContext = createContext<GridContent | null>(null);

/** What the cells and headings of the list's grid share. */
export function useGrid(): GridContent {
  const content = use(GridContext);
  if (content === null) throw new Error('a cell of the list outside of its grid');
  return content;
}
