import { Refusal } from '../../shared/messages/refusal.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import type { SourceFile } from './source-file.ts';
import type { SheetRow } from './workbook.ts';

/** Rows handed over at a time: few enough to stay small, enough that awaiting them costs nothing. */
const ROWS_PER_CHUNK = 500;
/** Excel's last row (ECMA-376; the same in WPS and LibreOffice). */
const MAX_ROW = 1_048_576;

/** Gathers the cells of one row after another and hands them over in chunks; every format ends here, so its limits hold for all. */
export class RowCollector {
  readonly #source: SourceFile;
  #rows: SheetRow[] = [];
  #number = 0;
  #hidden = false;
  #cells: Cell[] = [];

  constructor(source: SourceFile) {
    this.#source = source;
  }

  /** Begins a row; `number` is 1-based. */
  startRow(number: number, hidden: boolean): void {
    if (number > MAX_ROW) {
      throw new Refusal('workbook-too-many-rows', { file: this.#source.file, limit: MAX_ROW });
    }
    this.#number = number;
    this.#hidden = hidden;
    this.#cells = [];
  }

  /** Puts a value into a 0-based column of the current row; blank ones may be put or left out. */
  put(column: number, value: Cell): void {
    if (value === null || value === '') return;
    const { file, limits } = this.#source;
    if (column >= limits.maxColumns) {
      throw new Refusal('workbook-too-wide', { file, row: this.#number, limit: limits.maxColumns });
    }
    if (typeof value === 'string' && value.length > limits.maxCellText) {
      const place = { row: this.#number, column: column + 1, limit: limits.maxCellText };
      throw new Refusal('workbook-cell-too-long', { file, ...place });
    }
    while (this.#cells.length < column) this.#cells.push(null);
    this.#cells[column] = value;
  }

  /** Ends the row; a wholly blank one is left out. `repeated` counts the same row again below. */
  endRow(repeated = 1): void {
    const cells = this.#cells;
    if (cells.length > 0) {
      for (let copy = 0; copy < repeated; copy++) {
        const number = this.#number + copy;
        if (number > MAX_ROW) break;
        this.#rows.push({ number, cells, hidden: this.#hidden });
      }
    }
    this.#cells = [];
  }

  /** The gathered rows once there are enough of them. */
  *full(): Generator<SheetRow[]> {
    if (this.#rows.length >= ROWS_PER_CHUNK) yield* this.rest();
  }

  /** All rows gathered and not yet handed over. */
  *rest(): Generator<SheetRow[]> {
    const rows = this.#rows;
    this.#rows = [];
    yield* chunked(rows);
  }
}

/** Rows in pieces of the usual size. */
export function* chunked(rows: readonly SheetRow[]): Generator<SheetRow[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_CHUNK) yield rows.slice(at, at + ROWS_PER_CHUNK);
}

/** The first `count` rows of a sheet, without reading further than needed. */
export async function firstRows(chunks: AsyncIterable<SheetRow[]>, count: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  if (count <= 0) return rows;
  for await (const chunk of chunks) {
    rows.push(...chunk);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}
