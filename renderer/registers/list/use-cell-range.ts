import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { CellMouseEvent } from 'react-data-grid';
import { type CellPlace, type CellRange, type CellSpan, isBlock, spanOf } from './cell-range.ts';

export interface RangeOfCells {
  /** Null as long as it is only one cell. */
  readonly span: CellSpan | null;
  /** Where the range ends that Shift and the arrows pull further. */
  readonly focus: CellPlace | null;
  begin(place: CellPlace): void;
  extend(place: CellPlace): void;
  clear(): void;
  /** A press on a cell begins a range, with Shift it ends one. */
  onPress(place: CellPlace, event: CellMouseEvent): void;
  /** The pointer, pressed, comes over another cell. */
  onDrag(event: MouseEvent): void;
}

/** 选定单元格: a rectangle of cells, pulled by mouse or with Shift, as in Excel. */
export function useCellRange(): RangeOfCells {
  const [range, setRange] = useState<CellRange | null>(null);
  const pressed = useRef(false);
  useEffect(() => {
    const release = () => {
      pressed.current = false;
    };
    window.addEventListener('mouseup', release);
    return () => window.removeEventListener('mouseup', release);
  }, []);
  const begin = (place: CellPlace) => setRange({ anchor: place, focus: place });
  const extend = (place: CellPlace) => setRange((now) => ({ anchor: now?.anchor ?? place, focus: place }));
  // The same object as long as it is the same range: every cell looks at it.
  const span = useMemo(() => (range !== null && isBlock(range) ? spanOf(range) : null), [range]);
  return {
    span,
    focus: range?.focus ?? null,
    begin,
    extend,
    clear: () => setRange((now) => (now === null ? null : { anchor: now.anchor, focus: now.anchor })),
    onPress(place, event) {
      if (event.button !== 0) return;
      if (event.shiftKey) {
        extend(place);
        // The current cell stays where the range began, and no text is marked.
        event.preventGridDefault();
        event.preventDefault();
      } else {
        begin(place);
        pressed.current = true;
      }
    },
    onDrag(event) {
      if (!pressed.current || event.buttons !== 1) return;
      const place = placeOf(event.target);
      if (place !== null) extend(place);
    },
  };
}

/** The cell that an element of the grid belongs to; null for headings and ticks. */
function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest('[role="gridcell"]') : null;
  const column = Number(cell?.getAttribute('aria-colindex')) - 2;
  // The line of headings is the grid's first row.
  const row = Number(cell?.parentElement?.getAttribute('aria-rowindex')) - 2;
  return cell === null || column < 0 || row < 0 ? null : { row, column };
}
