import type { FontRole } from './font-files.ts';
import type { TextPainter } from './text-painter.ts';

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
  /** The longest text that must stay on one line, e.g. a phone number. */
  readonly fits?: string;
}

/** Type sizes and distances of a table, in points. */
export interface TableType {
  readonly head: number;
  readonly cell: number;
  /** Line to line. */
  readonly line: number;
  /** Beside the text of a cell. */
  readonly padding: number;
  /** Above and below the text of a row. */
  readonly air: number;
}

/** Headings up to this length stand on one line. */
const shortHeading = 4;

/** Left edges of the columns and the right edge of the last: weights share what the columns that must fit leave. */
export function columnEdges(
  columns: readonly TableColumn[],
  { left, right }: { readonly left: number; readonly right: number },
  type: TableType,
  { song, hei }: Readonly<Record<FontRole, TextPainter>>,
): readonly number[] {
  const least = columns.map(({ fits = '', title }) => {
    const heading = title.length <= shortHeading ? hei.typeface.width(title, type.head) : 0;
    return Math.max(song.typeface.width(fits, type.cell), heading) + 2 * type.padding + 1;
  });
  const widths = share(
    columns.map(({ weight }) => weight),
    least,
    right - left,
  );
  const edges = [left];
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width);
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
