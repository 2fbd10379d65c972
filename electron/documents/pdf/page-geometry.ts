import type { RegisterSheet, SheetColumn } from './register-sheet.ts';
import type { Typeface } from './typeface.ts';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Short and long side. */
export const paperSizes = {
  A3: [297 * mm, 420 * mm],
  A4: [210 * mm, 297 * mm],
  A5: [148 * mm, 210 * mm],
} as const;

/** Where things stand on a page, in points from its upper left corner. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Lower edge of the table at most. */
  readonly bottom: number;
  /** Baseline of the footer. */
  readonly footer: number;
}

/** 装订线 at the left: 20 mm, else 14 mm all round; the footer stands below the table. */
export function pageGeometry(sheet: Pick<RegisterSheet, 'paper' | 'orientation'>): PageGeometry {
  const [short, long] = paperSizes[sheet.paper];
  const width = sheet.orientation === 'landscape' ? long : short;
  const height = sheet.orientation === 'landscape' ? short : long;
  return {
    width,
    height,
    left: 20 * mm,
    right: width - 14 * mm,
    top: 14 * mm,
    bottom: height - 17 * mm,
    footer: height - 10 * mm,
  };
}

/** Type sizes in points. */
export const type = {
  title: 18,
  subtitle: 12,
  heading: 10,
  head: 9.5,
  cell: 9,
  line: 12.5,
  padding: 3,
  /** Space above and below the text of a row. */
  air: 3.5,
} as const;

/** Headings up to this length stand on one line. */
const shortHeading = 4;

/** Left edges of the columns and the right edge of the last: weights share what the columns that must fit leave. */
export function columnEdges(
  columns: readonly SheetColumn[],
  page: PageGeometry,
  cells: Typeface,
  heads: Typeface,
): readonly number[] {
  const least = columns.map(({ fits = '', title }) => {
    const heading = title.length <= shortHeading ? heads.width(title, type.head) : 0;
    return Math.max(cells.width(fits, type.cell), heading) + 2 * type.padding + 1;
  });
  const widths = share(
    columns.map(({ weight }) => weight),
    least,
    page.right - page.left,
  );
  const edges = [page.left];
  for (const width of widths) edges.push((edges.at(-1) ?? page.left) + width);
  return edges;
}

/** Shares a width by weight; who would get less than he needs gets that, and the others share the rest. */
function share(weights: readonly number[], least: readonly number[], total: number): readonly number[] {
  const fixed = new Set<number>();
  for (;;) {
    const rest = total - [...fixed].reduce((sum, index) => sum + (least[index] ?? 0), 0);
    const weight = weights.reduce((sum, value, index) => sum + (fixed.has(index) ? 0 : value), 0);
    const widths = weights.map((value, index) =>
      fixed.has(index) ? (least[index] ?? 0) : (rest * value) / weight,
    );
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0));
    if (short === -1 || fixed.size + 1 === weights.length) return widths;
    fixed.add(short);
  }
}
