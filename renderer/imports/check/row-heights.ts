/**
 * Heights of the rows of a long list: a guess for each until it has been drawn and measured. Offsets are found in
 * logarithmic time (a Fenwick tree of what differs from the guess), so that 100,000 rows scroll like a hundred.
 */
export class RowHeights {
  readonly count: number;
  /** Pixels of a row that has not been measured. */
  readonly guess: number;
  readonly #differences: Float64Array;
  readonly #measured = new Map<number, number>();

  constructor(count: number, guess: number) {
    this.count = count;
    this.guess = guess;
    this.#differences = new Float64Array(count + 1);
  }

  /** Pixels of all rows together. */
  get total(): number {
    return this.offsetOf(this.count);
  }

  /**
   * Notes what a row really measures, in pixels.
   *
   * @returns whether that is news
   */
  measure(row: number, height: number): boolean {
    const known = this.#measured.get(row) ?? this.guess;
    if (row < 0 || row >= this.count || height === known) return false;
    this.#measured.set(row, height);
    for (let at = row + 1; at <= this.count; at += at & -at) {
      this.#differences[at] = (this.#differences[at] ?? 0) + height - known;
    }
    return true;
  }

  /** Pixels above a row (from 0). */
  offsetOf(row: number): number {
    let sum = row * this.guess;
    for (let at = row; at > 0; at -= at & -at) sum += this.#differences[at] ?? 0;
    return sum;
  }

  /** The row that stands so many pixels below the beginning; the last one for anything further down. */
  rowAt(offset: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offsetOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
