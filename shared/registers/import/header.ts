import { type Cell, cellText } from '../cell.ts';
import type { AnyRegister } from '../register.ts';
import { type HeadingMatch, headingIndex, normaliseHeading } from './heading.ts';

/** The top of a sheet: rows by their sheet number, and merged ranges in the same numbers (columns from 0). */
export interface SheetTop {
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
  readonly merges: readonly Merge[];
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A column of the sheet and the field it was recognised as. */
export interface SheetColumn {
  readonly column: number;
  /** As it stands in the sheet, group and leaf joined. */
  readonly heading: string;
  readonly field: string | null;
}

export interface SheetHeader {
  /** Sheet number of the header's first row, and of its last one where it has two lines. */
  readonly row: number;
  readonly lastRow: number;
  readonly columns: readonly SheetColumn[];
  /** Title and note lines above the header, for the unit's name and the year. */
  readonly titles: readonly string[];
  /** How many fields were recognised. */
  readonly score: number;
  /** Texts by field that hold for every row that has none of its own: see `titleAnswers`. */
  readonly forAllRows?: Readonly<Record<string, string>>;
}

/** How far down a header is looked for: titles, notes and an approval box fit into this. */
const deepest = 30;

/**
 * Finds the header by its words, never by its number: lists come with title rows, two-line headers, empty columns and
 * columns in any order (domain §1.3).
 *
 * @returns null if no row names at least two fields, the register's name field among them
 */
export function findHeader(definition: AnyRegister, top: SheetTop): SheetHeader | null {
  const headerIn = headerReader(definition, top);
  const numbers = top.rows.slice(0, deepest).map((row) => row.number);
  // One line first: a two-line header must know more than either of its lines alone, for a title row above a header
  // looks like a group heading too.
  const spans = [
    ...numbers.map((row) => [row, row] as const),
    ...numbers.map((row) => [row, row + 1] as const),
  ];
  let best: SheetHeader | null = null;
  for (const [row, lastRow] of spans) {
    const header = headerIn(row, lastRow);
    const named = header.columns.some((column) => column.field === definition.nameField);
    if (header.score >= 2 && named && header.score > (best?.score ?? 0)) best = header;
  }
  return best;
}

/**
 * The header in the row that the clerk points to, however few of its words are known. The line below belongs to it only
 * if that makes more of it known.
 *
 * @returns null if the top of the sheet has no such row
 */
export function headerAt(definition: AnyRegister, top: SheetTop, row: number): SheetHeader | null {
  if (!top.rows.some(({ number }) => number === row)) return null;
  const headerIn = headerReader(definition, top);
  const [one, two] = [headerIn(row, row), headerIn(row, row + 1)];
  return two.score > one.score ? two : one;
}

/** Reads the lines from `row` to `lastRow` as a header. */
function headerReader(definition: AnyRegister, top: SheetTop): (row: number, lastRow: number) => SheetHeader {
  const find = headingIndex(definition);
  const texts = new Map(top.rows.map((row) => [row.number, row.cells.map((cell) => cellText(cell).trim())]));
  return (row, lastRow) => {
    const columns = assign(candidates(texts, top.merges, row, lastRow, find));
    const score = columns.filter((column) => column.field !== null).length;
    return { row, lastRow, columns, titles: titlesAbove(top, row), score };
  };
}

interface Candidate {
  readonly column: number;
  readonly heading: string;
  readonly match: HeadingMatch | null;
}

function candidates(
  texts: ReadonlyMap<number, readonly string[]>,
  merges: readonly Merge[],
  row: number,
  lastRow: number,
  find: (text: string) => HeadingMatch | null,
): readonly Candidate[] {
  const width = Math.max(texts.get(row)?.length ?? 0, texts.get(lastRow)?.length ?? 0);
  let carried = '';
  return Array.from({ length: width }, (_, column) => {
    const own = texts.get(row)?.[column] ?? '';
    const merge = merges.find((range) => inside(range, row, column));
    const covered = merge !== undefined && (merge.left !== column || merge.top !== row);
    // A heading over two merged columns names the first of them; the second is the empty extra column of domain §1.3.
    if (row === lastRow) {
      const heading = covered ? '' : own;
      return { column, heading, match: heading === '' ? null : find(heading) };
    }
    const group = merge === undefined ? own : (texts.get(merge.top)?.[merge.left] ?? '');
    if (group !== '') carried = group;
    const tall = merge !== undefined && merge.bottom >= lastRow;
    const leaf = tall ? '' : (texts.get(lastRow)?.[column] ?? '');
    if (leaf === '') {
      const heading = covered ? '' : own;
      return { column, heading, match: heading === '' ? null : find(heading) };
    }
    // Without merges (CSV) the group stands only over its first column and is carried to the right.
    const over = group === '' ? carried : group;
    return { column, heading: `${over}${leaf}`, match: find(leaf) ?? find(`${over}${leaf}`) };
  });
}

/** One column for a field: an exact label wins over an alias, else the first column wins. */
function assign(found: readonly Candidate[]): readonly SheetColumn[] {
  const taken = new Map<string, Candidate>();
  for (const candidate of found) {
    if (candidate.match === null) continue;
    const holder = taken.get(candidate.match.field);
    if (holder === undefined || (candidate.match.exact && holder.match?.exact !== true)) {
      taken.set(candidate.match.field, candidate);
    }
  }
  return found
    .filter((candidate) => candidate.heading !== '')
    .map((candidate) => ({
      column: candidate.column,
      heading: candidate.heading,
      field:
        candidate.match !== null && taken.get(candidate.match.field) === candidate
          ? candidate.match.field
          : null,
    }));
}

function inside(range: Merge, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

function titlesAbove(top: SheetTop, header: number): readonly string[] {
  return top.rows
    .filter((row) => row.number < header)
    .flatMap((row) => row.cells.map((cell) => cellText(cell).trim()))
    .filter((text) => text !== '');
}

/** Two sheets with the same headings in the same places are the same layout: a corrected mapping is remembered by this. */
export function layoutFingerprint(header: SheetHeader): string {
  return header.columns.map(({ column, heading }) => `${column}:${normaliseHeading(heading)}`).join('|');
}

/** The header with the clerk's own assignment of columns to fields in place of the proposed one. */
export function withMapping(header: SheetHeader, mapping: ReadonlyMap<number, string | null>): SheetHeader {
  const columns = header.columns.map((column) => ({
    ...column,
    field: mapping.has(column.column) ? (mapping.get(column.column) ?? null) : column.field,
  }));
  return { ...header, columns, score: columns.filter((column) => column.field !== null).length };
}
