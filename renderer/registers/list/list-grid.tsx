import { theme } from 'antd';
import {
  type ClipboardEvent,
  memo,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { DataGrid, type DataGridHandle, type Renderers, type RenderRowProps, Row } from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { useRowHeight } from '../../ui/use-row-height.ts';
import { useStable } from '../../ui/use-stable.ts';
import type { CellPlace, CellSpan } from './cell-range.ts';
import { gridColumns } from './grid-columns.ts';
import { type GridActs, type GridContent, GridContext, useGrid } from './grid-context.ts';
import { gridKeys } from './grid-keys.ts';
import { useKept } from './kept.ts';
import { ListCell } from './list-cell.tsx';
import styles from './list-grid.module.css';
import { droppedColumn, type ListLayout, movedColumn } from './list-layout.ts';
import type { ListMemory } from './list-memory.ts';
import type { ListState } from './list-state.ts';
import { useCellRange } from './use-cell-range.ts';
import { useColumnWidths } from './use-column-widths.ts';
import { useEditing } from './use-editing.ts';
import { useGridPlace } from './use-grid-place.ts';
import type { GridRow, ListRows } from './use-list-rows.ts';

/** What the page around the grid does for it. */
export interface ListGridActs extends Pick<GridActs, 'sort' | 'filter' | 'choose' | 'chooseAll' | 'open'> {
  create(): void;
  /** Copies a range of cells; without one, the rows that are ticked. */
  copy(span: CellSpan | null, headed: boolean): void;
  paste(text: string, at: CellPlace, span: CellSpan | null): void;
  /** Empties a range of cells. */
  empty(span: CellSpan): void;
}

export interface ListGridProps {
  readonly definition: AnyRegister;
  readonly memory: ListMemory;
  readonly where: ListState['where'];
  readonly sort: ListState['sort'];
  readonly data: ListRows;
  /** The part of a list that is too long for the screen, from 0. */
  readonly part: number;
  readonly layout: ListLayout;
  readonly chosenAll: GridContent['chosenAll'];
  readonly writable: boolean;
  readonly acts: ListGridActs;
  /** What stands below the headings where no row fits. */
  readonly nothing: ReactNode;
  readonly ref?: Ref<ListGridHandle>;
  onLayout(layout: ListLayout): void;
}

export interface ListGridHandle {
  /** Takes the keyboard into the first row. */
  enter(): void;
}

/** The list itself: a grid that holds no more rows than can be seen, written in like a sheet. */
export const ListGrid = memo(function ListGrid(props: ListGridProps) {
  const {
    definition,
    memory,
    where,
    sort,
    data,
    part,
    layout,
    chosenAll,
    writable,
    acts,
    nothing,
    onLayout,
    ref,
  } = props;
  const grid = useRef<DataGridHandle>(null);
  const active = useRef<CellPlace | null>(null);
  const chosen = useKept(memory.chosen);
  const edits = useKept(memory.edits);
  const range = useCellRange();
  const rowHeight = useRowHeight();
  const place = useGridPlace(grid, memory, part, rowHeight, data, range.clear);
  const onColumnResize = useColumnWidths(layout, onLayout);
  const { fontSize } = theme.useToken().token;
  const columns = useMemo(() => gridColumns(definition, layout, fontSize), [definition, layout, fontSize]);
  const lastRow = data.rows.length - 1;
  const lastColumn = layout.columns.length - 1;

  const go = ({ row, column }: CellPlace) =>
    grid.current?.setActivePosition(
      { rowIdx: Math.min(Math.max(0, row), lastRow), idx: column + 1 },
      { shouldFocus: true },
    );
  useImperativeHandle(ref, () => ({ enter: () => go({ row: 0, column: 0 }) }));
  const editing = useEditing(definition, memory, goOn, () => focusCurrent(grid.current?.element));

  function goOn(how: 'down' | 'right' | 'left'): void {
    const from = active.current;
    if (from === null) return;
    const { row, column } = from;
    if (how === 'down') go({ row: row + 1, column });
    else if (how === 'right')
      go(column === lastColumn ? { row: row + 1, column: 0 } : { row, column: column + 1 });
    else go(column === 0 ? { row: row - 1, column: lastColumn } : { row, column: column - 1 });
  }

  const gridActs: GridActs = useStable({
    sort: acts.sort,
    filter: acts.filter,
    choose: acts.choose,
    chooseAll: acts.chooseAll,
    open: acts.open,
    begin: editing.begin,
    commit: editing.commit,
    cancel: editing.cancel,
    moveColumn: (key: string, by: number) => onLayout(movedColumn(definition, layout, key, by)),
  });
  const copy = (headed: boolean) => {
    const at = active.current;
    if (range.span !== null) acts.copy(range.span, headed);
    else if (chosen.size > 0) acts.copy(null, headed);
    else if (at !== null) {
      acts.copy({ top: at.row, bottom: at.row, left: at.column, right: at.column }, headed);
    }
  };
  const scrollTo = ({ row, column }: CellPlace) =>
    grid.current?.scrollToCell({ rowIdx: row, idx: column + 1 });
  const onCellKeyDown = gridKeys({
    definition,
    edits,
    writable,
    range,
    editing,
    acts,
    lastRow,
    lastColumn,
    go,
    copy,
    scrollTo,
  });
  const { span } = range;
  const now = editing.editing;
  const content = useMemo(
    (): GridContent => ({
      definition,
      where,
      sort,
      writable,
      chosenAll,
      chosen,
      edits,
      editing: now,
      span,
      acts: gridActs,
    }),
    [definition, where, sort, writable, chosenAll, chosen, edits, now, span, gridActs],
  );
  const sortColumns = useMemo(
    () =>
      sort.map(({ field, descending }) => ({
        columnKey: field,
        direction: descending ? ('DESC' as const) : ('ASC' as const),
      })),
    [sort],
  );
  const onCopy = (event: ClipboardEvent) => {
    if (isInEditor(event.target)) return;
    event.preventDefault();
    copy(false);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (isInEditor(event.target) || active.current === null) return;
    event.preventDefault();
    if (writable) acts.paste(event.clipboardData.getData('text/plain'), active.current, range.span);
  };
  return (
    <GridContext value={content}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to what its grid does not tell */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: the keyboard pulls a range with Shift and the arrows */}
      <div className={styles.frame} onCopy={onCopy} onPaste={onPaste} onMouseOver={range.onDrag}>
        <DataGrid<GridRow>
          ref={grid}
          className={`${styles.grid} rdg-light`}
          aria-label={definition.label}
          columns={columns}
          rows={data.rows}
          rowHeight={rowHeight}
          sortColumns={sortColumns}
          onScroll={place.onScroll}
          onColumnResize={onColumnResize}
          onColumnsReorder={(from, onto) => onLayout(droppedColumn(definition, layout, from, onto))}
          onActivePositionChange={({ rowIdx, column }) => {
            // On a row's tick, what is pasted or copied begins at its name.
            const at =
              column === undefined || rowIdx < 0
                ? null
                : { row: rowIdx, column: Math.max(0, column.idx - 1) };
            active.current = at;
            place.moved(at);
            if (at !== null) range.begin(at);
          }}
          onCellMouseDown={({ row, rowIdx, column }, event) => {
            if (isInEditor(event.target)) event.preventGridDefault();
            if (isInEditor(event.target) || column.idx === 0) return;
            const isMore = event.ctrlKey || event.metaKey;
            if (isMore && typeof row !== 'string') acts.choose(row, rowIdx, false);
            else range.onPress({ row: rowIdx, column: column.idx - 1 }, event);
          }}
          onCellDoubleClick={({ row, column }, event) => {
            event.preventGridDefault();
            if (isInEditor(event.target) || column.idx === 0 || row === 'waiting') return;
            if (row === 'new') acts.create();
            else if (column.key === definition.nameField) acts.open(row);
            else if (writable) editing.begin(row, column.key, null);
          }}
          onCellKeyDown={onCellKeyDown}
          renderers={renderers}
        />
        {data.total === 0 && <div className={styles.nothing}>{nothing}</div>}
      </div>
    </GridContext>
  );
});

/** Given to the grid once: another function at each drawing would have every row drawn anew. */
const renderers: Renderers<GridRow, unknown> = {
  renderCell: (key, cell) => <ListCell key={key} {...cell} />,
  renderRow: (key, row) => <ListRow key={key} {...row} />,
};

/** A row, ticked or not. One that is on its way is a single element: thousands of them pass while the scroll bar is pulled. */
function ListRow(props: RenderRowProps<GridRow>) {
  const { chosen } = useGrid();
  const { row, activeCellIdx, gridRowStart, 'aria-rowindex': place } = props;
  if (row === 'waiting' && activeCellIdx === undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: the grid is made of such elements, not of a table's
      // biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it yet
      <div role="row" aria-busy aria-rowindex={place} className={styles.waiting} style={{ gridRowStart }} />
    );
  }
  return <Row {...props} aria-selected={typeof row === 'string' ? undefined : chosen.has(row.id)} />;
}

function isInEditor(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-cell-editor]') !== null;
}

/** The invisible input of the current cell takes the keys again. */
function focusCurrent(element: HTMLElement | null | undefined): void {
  element?.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"] [tabindex="0"]')?.focus();
}
