import type { CellKeyboardEvent, CellKeyDownArgs } from 'react-data-grid';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { hotkeyOf } from '../../ui/use-hotkey.ts';
import { type CellEdits, editOn } from './cell-edits.ts';
import type { CellPlace } from './cell-range.ts';
import type { ListGridActs } from './list-grid.tsx';
import type { RangeOfCells } from './use-cell-range.ts';
import type { CellEditing } from './use-editing.ts';
import type { GridRow } from './use-list-rows.ts';

interface GridKeys {
  readonly definition: AnyRegister;
  readonly edits: CellEdits;
  readonly writable: boolean;
  readonly range: RangeOfCells;
  readonly editing: CellEditing;
  readonly acts: ListGridActs;
  readonly lastRow: number;
  /** From 0, without the column of ticks. */
  readonly lastColumn: number;
  go(place: CellPlace): void;
  /** What Ctrl+C would copy, with its headings or without. */
  copy(headed: boolean): void;
  scrollTo(place: CellPlace): void;
}

/** Rows that Shift with PageUp and PageDown pulls a range further. */
const pageOfRange = 10;

/** Keys that the grid itself moves by; every other key is ours or the cell's input's. */
const movesGrid = /^(ctrl\+)?(up|down|left|right|home|end|pageup|pagedown)$/;

/** What the keys do in a cell that is not being written in: those of Excel, as far as there is something to do. */
export function gridKeys(keys: GridKeys) {
  return (args: CellKeyDownArgs<GridRow>, event: CellKeyboardEvent): void => {
    const { row, column, rowIdx } = args;
    const hotkey = hotkeyOf(event.nativeEvent);
    const isForCell = isWriting(event) || event.nativeEvent.isComposing;
    if (!isForCell && movesGrid.test(hotkey)) return;
    event.preventGridDefault();
    if (isForCell || column === undefined || row === undefined) return;
    const place = { row: rowIdx, column: column.idx - 1 };
    const did =
      tab(keys, place, hotkey) || pullRange(keys, hotkey) || actOnCell(keys, row, column.key, place, hotkey);
    if (did) event.preventDefault();
  };
}

/** Whether a key is pressed in a cell that is being written in. */
function isWriting({ target }: CellKeyboardEvent): boolean {
  return target instanceof Element && target.closest('[data-cell-editor]') !== null;
}

/** Tab goes through the cells of a row and then leaves the grid, which is one stop among the page's controls. */
function tab({ go, lastColumn }: GridKeys, { row, column }: CellPlace, hotkey: string): boolean {
  if (hotkey !== 'tab' && hotkey !== 'shift+tab') return false;
  const next = column + (hotkey === 'tab' ? 1 : -1);
  if (next < 0 || next > lastColumn) return false;
  go({ row, column: next });
  return true;
}

const pulls: Readonly<Record<string, CellPlace>> = {
  'shift+up': { row: -1, column: 0 },
  'shift+down': { row: 1, column: 0 },
  'shift+left': { row: 0, column: -1 },
  'shift+right': { row: 0, column: 1 },
  'shift+pageup': { row: -pageOfRange, column: 0 },
  'shift+pagedown': { row: pageOfRange, column: 0 },
  'ctrl+shift+up': { row: Number.NEGATIVE_INFINITY, column: 0 },
  'ctrl+shift+down': { row: Number.POSITIVE_INFINITY, column: 0 },
  'ctrl+shift+left': { row: 0, column: Number.NEGATIVE_INFINITY },
  'ctrl+shift+right': { row: 0, column: Number.POSITIVE_INFINITY },
};

function pullRange({ range, lastRow, lastColumn, scrollTo }: GridKeys, hotkey: string): boolean {
  const pull = pulls[hotkey];
  if (pull === undefined || range.focus === null) return false;
  const to = {
    row: Math.min(lastRow, Math.max(0, range.focus.row + pull.row)),
    column: Math.min(lastColumn, Math.max(0, range.focus.column + pull.column)),
  };
  range.extend(to);
  scrollTo(to);
  return true;
}

/** @returns whether the key meant something here */
function actOnCell(keys: GridKeys, row: GridRow, key: string, place: CellPlace, hotkey: string): boolean {
  const { definition, acts, range, editing, writable, edits } = keys;
  if (hotkey === 'ctrl+a') {
    acts.chooseAll();
    return true;
  }
  if (hotkey === 'ctrl+shift+c') {
    keys.copy(true);
    return true;
  }
  if (hotkey === 'escape' && range.span !== null) {
    range.clear();
    return true;
  }
  if (hotkey === 'delete' && range.span !== null) {
    if (writable) acts.empty(range.span);
    return true;
  }
  if (row === 'new') {
    if (hotkey !== 'enter' && hotkey !== 'f2') return false;
    acts.create();
    return true;
  }
  if (row === 'waiting') return false;
  const isField = Object.hasOwn(definition.fields, key);
  switch (hotkey) {
    case 'enter':
      acts.open(row);
      return true;
    case 'shift+ ':
      acts.choose(row, place.row, false);
      return true;
    case 'f2':
      if (writable && isField) editing.begin(row, key, null);
      return true;
    case 'delete':
      if (writable && isField) editing.empty(row, key);
      return true;
    case 'alt+down': {
      const heading = isField
        ? document.querySelector<HTMLElement>(`[data-funnel="${CSS.escape(key)}"]`)
        : null;
      if (heading !== null) acts.filter(key, heading);
      return true;
    }
    case 'escape': {
      const refused = isField && editOn(edits, row, key)?.state === 'refused';
      if (refused) editing.discard(row, key);
      return refused;
    }
    default:
      return false;
  }
}
