import type { StatisticsTable } from './tables.ts';

/** The cells of one table while it is being counted. */
export class Grid {
  readonly #width: number;
  readonly #cells: Int32Array;

  constructor({ rows, columns }: StatisticsTable) {
    this.#width = columns.length;
    this.#cells = new Int32Array(rows.length * columns.length);
  }

  /** Counts somebody where these rows and columns cross. */
  add(rows: readonly number[], columns: readonly number[]): void {
    for (const row of rows) {
      for (const column of columns) {
        const at = row * this.#width + column;
        this.#cells[at] = (this.#cells[at] ?? 0) + 1;
      }
    }
  }

  rows(): readonly (readonly number[])[] {
    return Array.from({ length: this.#cells.length / this.#width }, (_, row) => [
      ...this.#cells.subarray(row * this.#width, (row + 1) * this.#width),
    ]);
  }
}
