/** A cell of a list: its row (from 0, in the list's order) and its column (from 0, without the column of check boxes). */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, from where it was begun to where it was pulled. */
export interface CellRange {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
}

export interface CellSpan {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function spanOf({ anchor, focus }: CellRange): CellSpan {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function isInSpan({ top, bottom, left, right }: CellSpan, { row, column }: CellPlace): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether it is more than the one cell in which every range begins. */
export function isBlock({ anchor, focus }: CellRange): boolean {
  return anchor.row !== focus.row || anchor.column !== focus.column;
}
