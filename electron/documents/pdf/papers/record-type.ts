import type {
  PictureContent,
  RecordContent,
  RecordTableContent,
} from '../../../../shared/registers/papers/content.ts';
import { mm } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { type SetRow, TablePainter } from '../table-painter.ts';
import { pictureLine, pictureLines } from './picture-grid.ts';
import { type SetLine, type SetPart, setParagraphs, setPart, space } from './slip-type.ts';

/** Height of a line that is written on by hand. */
const handwriting = 9 * mm;

/** A record sheet broken into lines for one type size. */
export interface SetRecord {
  readonly main: SetPart;
  readonly tables: readonly SetTable[];
  readonly closing: readonly SetLine[];
  readonly pictures: readonly (readonly PictureContent[])[];
  /** In points, as if it stood on one page. */
  readonly height: number;
}

interface SetTable {
  readonly painter: TablePainter;
  readonly title: string;
  readonly rows: readonly SetRow[];
  readonly blank: readonly SetRow[];
  readonly total: SetRow | null;
  /** With its title and the space below. */
  readonly height: number;
}

/** @param place left and right edge, in points */
export function setRecord(
  { main, tables, closing, pictures }: RecordContent,
  pdf: PdfFile,
  place: { readonly left: number; readonly right: number },
  size: number,
): SetRecord {
  const width = place.right - place.left;
  const part = setPart(main, pdf.text, width, size);
  const set = {
    main: part,
    tables: tables.map((table) => setTable(table, pdf, place, size)),
    closing: setParagraphs(closing, pdf.text.song.typeface, width, size),
    pictures: pictureLines(pictures),
  };
  const below = set.tables.reduce((sum, { height }) => sum + height, 0);
  const shown = set.pictures.length * pictureLine(width, size);
  const lines = set.closing.length * size * space.line;
  return { ...set, height: part.height + textGap(set) + below + lines + shown };
}

/** Between the text and what is below it, in points. */
export function textGap({ main, tables, pictures }: Omit<SetRecord, 'height'>): number {
  const isAlone = tables.length + pictures.length === 0;
  return main.text.length === 0 || isAlone ? 0 : main.size * space.afterTable * 0.6;
}

function setTable(
  { title, columns, rows, total, blankLines }: RecordTableContent,
  pdf: PdfFile,
  place: { readonly left: number; readonly right: number },
  size: number,
): SetTable {
  const type = { head: size, cell: size, line: size * 1.35, padding: size * 0.4, air: size * 0.4 };
  const painter = new TablePainter(pdf, columns, place, type);
  const set = {
    rows: rows.map((cells) => painter.set(cells)),
    blank: Array.from({ length: blankLines }, () => painter.set([], 'song', handwriting)),
    total: total === null ? null : painter.set(total, 'hei'),
  };
  const lines = [...set.rows, ...set.blank, ...(set.total === null ? [] : [set.total])];
  const body = lines.reduce((sum, { height }) => sum + height, 0);
  const above = (title === '' ? 0 : size * space.line) + painter.headHeight;
  const height = above + Math.max(body, painter.lineHeight) + size * space.afterTable;
  return { painter, title, ...set, height };
}
