import { type RefObject, type UIEvent, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { DataGridHandle } from 'react-data-grid';
import type { CellPlace } from './cell-range.ts';
import type { ListMemory, ListPlace } from './list-memory.ts';
import type { ListRows } from './use-list-rows.ts';

export interface GridPlace {
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
  /** The current cell is another one. */
  moved(active: CellPlace | null): void;
}

/**
 * Where the list stands: told to the memory as it moves, found again when its page is come back to, and set to the top
 * when other rows are asked for.
 */
export function useGridPlace(
  grid: RefObject<DataGridHandle | null>,
  memory: ListMemory,
  part: number,
  /** In CSS pixels. */
  rowHeight: number,
  { shown, see }: ListRows,
  /** Other rows came: what was marked among the former ones is gone. */
  onOthers: () => void,
): GridPlace {
  const look = (element: HTMLElement) => {
    const first = Math.floor(element.scrollTop / rowHeight);
    see(first, first + Math.ceil(element.clientHeight / rowHeight));
  };
  const note = (change: Partial<ListPlace>) =>
    memory.place.set((place) => ({ top: 0, left: 0, active: null, ...place, ...change, part }));
  const findAgain = useEffectEvent(() => {
    const place = memory.place.get();
    const element = grid.current?.element;
    if (place === null || place.part !== part || element === null || element === undefined) return;
    element.scrollTop = place.top;
    element.scrollLeft = place.left;
    look(element);
    if (place.active !== null) {
      const { row, column } = place.active;
      grid.current?.setActivePosition({ rowIdx: row, idx: column + 1 }, { shouldFocus: true });
    }
  });
  const top = useRef(0);
  const begin = useEffectEvent(() => {
    // Asking where it stands would lay the page out once more for nothing.
    if (top.current > 0) grid.current?.element?.scrollTo({ top: 0 });
    note({ top: 0, active: null });
    onOthers();
  });
  useLayoutEffect(() => {
    findAgain();
  }, []);
  useChanged(JSON.stringify([shown, part]), begin);
  return {
    onScroll({ currentTarget }) {
      top.current = currentTarget.scrollTop;
      note({ top: top.current, left: currentTarget.scrollLeft });
      look(currentTarget);
    },
    moved: (active) => note({ active }),
  };
}

/** Acts when a text becomes another one, not when it is there first. */
function useChanged(text: string, act: () => void): void {
  const changed = useEffectEvent(act);
  const former = useRef(text);
  useEffect(() => {
    if (former.current === text) return;
    former.current = text;
    changed();
  }, [text]);
}
