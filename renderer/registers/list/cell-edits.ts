/**
 * What was typed into cells and is not in the ledger yet, or was not taken: nothing typed is lost because a rule refused
 * it or the disk was slow.
 */
export interface CellEdit {
  readonly id: number;
  readonly field: string;
  readonly text: string;
  /** `saved`: taken, but the list was read before it; it shows the text until the row of `revision` comes. */
  readonly state: 'saving' | 'saved' | 'refused';
  /** Of a saved cell: the row's revision from then on. */
  readonly revision: number | null;
  /** Of a refused cell: why. */
  readonly reason: string | null;
  /** Whose cell it is, to be named where the row is not on the screen. */
  readonly name: string;
}

/** By `cellKey`. */
export type CellEdits = ReadonlyMap<string, CellEdit>;

export const noEdits: CellEdits = new Map();

export function cellKey(id: number, field: string): string {
  return `${id}/${field}`;
}

export function withEdit(edits: CellEdits, edit: CellEdit): CellEdits {
  return new Map(edits).set(cellKey(edit.id, edit.field), edit);
}

export function withoutEdit(edits: CellEdits, id: number, field: string): CellEdits {
  const key = cellKey(id, field);
  if (!edits.has(key)) return edits;
  const others = new Map(edits);
  others.delete(key);
  return others;
}

/** What stands over a cell of a line that the list read; undefined once the list itself has it. */
export function editOn(
  edits: CellEdits,
  line: { readonly id: number; readonly revision: number },
  field: string,
): CellEdit | undefined {
  // Asked for every cell that is drawn, and there is hardly ever any.
  if (edits.size === 0) return undefined;
  const edit = edits.get(cellKey(line.id, field));
  return edit?.revision !== null && edit !== undefined && line.revision >= edit.revision ? undefined : edit;
}

/** The revision a row has by what was saved since the list read it. */
export function revisionOf(
  edits: CellEdits,
  line: { readonly id: number; readonly revision: number },
): number {
  let revision = line.revision;
  for (const edit of edits.values()) {
    if (edit.id === line.id && edit.revision !== null) revision = Math.max(revision, edit.revision);
  }
  return revision;
}

/** Those that were not taken, in the order in which they were typed. */
export function refusedEdits(edits: CellEdits): readonly CellEdit[] {
  return [...edits.values()].filter(({ state }) => state === 'refused');
}
