import type { StoredValue } from '../../../shared/registers/field.ts';

/** Code of a blank. */
const blank = 0;

/** Codes are two bytes; a column with more different values (names, addresses) is not worth holding. */
const mostValues = 65_535;

/** One column of a register in memory: a two-byte code per row id, and the value of each code. */
export class CachedColumn {
  readonly #codes: Uint16Array;
  readonly #values: StoredValue[] = [null];
  readonly #known = new Map<StoredValue, number>([[null, blank]]);

  /** @param capacity ids from 0 up to this one can be held */
  constructor(capacity: number) {
    this.#codes = new Uint16Array(capacity);
  }

  /** Sets a row's value; false if there are too many different values to go on. */
  set(id: number, value: StoredValue): boolean {
    let code = this.#known.get(value);
    if (code === undefined) {
      if (this.#values.length > mostValues) return false;
      code = this.#values.length;
      this.#values.push(value);
      this.#known.set(value, code);
    }
    this.#codes[id] = code;
    return true;
  }

  get(id: number): StoredValue {
    return this.#values[this.#codes[id] ?? blank] ?? null;
  }

  /** Clears the mark of every row whose value fails the test, and counts the rows that keep it. */
  filter(marked: Uint8Array, test: (value: StoredValue) => boolean): number {
    const codes = this.#codes;
    const passes = this.#passes(test);
    let count = 0;
    for (let id = 0; id < marked.length; id += 1) {
      const mark = (marked[id] as number) & (passes[codes[id] as number] as number);
      marked[id] = mark;
      count += mark;
    }
    return count;
  }

  /** Those of the ids whose value passes the test. */
  keep(ids: Uint32Array, test: (value: StoredValue) => boolean): Uint32Array {
    const passes = this.#passes(test);
    return ids.filter((id) => passes[this.#codes[id] ?? blank] === 1);
  }

  /** How many of the marked rows have each value; values that none has are left out. */
  count(marked: Uint8Array): ReadonlyMap<StoredValue, number> {
    const codes = this.#codes;
    const counts = new Uint32Array(this.#values.length);
    for (let id = 0; id < marked.length; id += 1) {
      if (marked[id] === 1) counts[codes[id] as number] = (counts[codes[id] as number] as number) + 1;
    }
    const counted = [...counts].flatMap((count, code) =>
      count === 0 ? [] : [[this.#values[code] ?? null, count] as const],
    );
    return new Map(counted);
  }

  /** The ids sorted by this column, blanks last; rows with the same value keep their order (a counting sort). */
  sort(ids: Uint32Array, descending: boolean): Uint32Array {
    const codes = this.#codes;
    const ranks = this.#ranks(descending);
    const next = new Uint32Array(this.#values.length + 1);
    for (const id of ids) {
      const after = (ranks[codes[id] ?? blank] ?? 0) + 1;
      next[after] = (next[after] ?? 0) + 1;
    }
    for (let rank = 1; rank < next.length; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
    const sorted = new Uint32Array(ids.length);
    for (const id of ids) {
      const rank = ranks[codes[id] ?? blank] ?? 0;
      const place = next[rank] ?? 0;
      sorted[place] = id;
      next[rank] = place + 1;
    }
    return sorted;
  }

  /** Which codes pass a test: each different value is tested once, however many rows have it. */
  #passes(test: (value: StoredValue) => boolean): Uint8Array {
    return Uint8Array.from(this.#values, (value) => (test(value) ? 1 : 0));
  }

  /** The place of each code among all values. */
  #ranks(descending: boolean): Uint32Array {
    const codes = this.#values.map((_, code) => code).filter((code) => code !== blank);
    codes.sort((a, b) => compareStored(this.#values[a] ?? null, this.#values[b] ?? null));
    if (descending) codes.reverse();
    const ranks = new Uint32Array(this.#values.length);
    for (const [rank, code] of [...codes, blank].entries()) ranks[code] = rank;
    return ranks;
  }
}

/** As SQLite compares: numbers by size, texts by their UTF-8 bytes. */
function compareStored(a: StoredValue, b: StoredValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
