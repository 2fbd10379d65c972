import { formatDotDate } from '../../time/loose-date.ts';
import { registerOf } from '../definitions/index.ts';
import type { Field } from '../field.ts';
import { figureTitle } from '../figure-title.ts';
import type { RelatedColumn, RelatedTable } from '../paper.ts';
import { fieldOf } from '../register.ts';
import type { RecordColumnContent, RecordTableContent } from './content.ts';
import { fieldText, type PaperFilling, type RelatedLine, sumText } from './words.ts';

/** 序号, before the table's own columns. */
const numbers: RecordColumnContent = { title: '序号', weight: 4, align: 'center' };

/** Columns up to this width hold a name or a word. */
const shortest = 12;

/** What must not be broken over two lines: half a number is a wrong number. */
const longest: Partial<Readonly<Record<Field['type'], string>>> = {
  date: '0000.00.00',
  month: '0000.00',
  phone: '0000-00000000',
};

/** A column with the field that its figures or texts are of; null for a number of rows. */
interface Known {
  readonly column: RelatedColumn;
  readonly field: Field | null;
}

/** The table of a record sheet in words; its title is the caller's. */
export function fillTable(
  { register, columns, blankLines = 0 }: RelatedTable,
  lines: readonly RelatedLine[],
  filling: Pick<PaperFilling, 'names' | 'masked'>,
): Omit<RecordTableContent, 'title'> {
  const known = columns.map((column) => ({ column, field: shownBy(register, column) }));
  const rows = lines.map((line, index) => [
    String(index + 1),
    ...known.map((each, at) => cellText(each, line, at, filling)),
  ]);
  const sums = total(known, lines);
  const written = sums === null ? rows : [...rows, sums];
  return {
    columns: [numbers, ...known.map(columnContent)].map((column, at) =>
      at === 0 || column.align === 'right' ? { ...column, fits: longestOf(column, written, at) } : column,
    ),
    rows,
    total: sums,
    blankLines,
  };
}

function shownBy(register: string, column: RelatedColumn): Field | null {
  if ('field' in column) return fieldOf(registerOf(register), column.field);
  const { register: other, sum } = column.sum;
  return sum === null ? null : fieldOf(registerOf(other), sum);
}

function columnContent({ column, field }: Known): RecordColumnContent {
  const title = column.title ?? (field === null ? '' : figureTitle(field));
  const fits = field === null ? undefined : longest[field.type];
  const width = field?.width ?? 8;
  return {
    title,
    weight: column.weight ?? width,
    align: field === null ? 'right' : alignOf(field, column.weight ?? width),
    ...(fits === undefined ? {} : { fits }),
  };
}

/** Sentences begin at the left, short words stand in the middle. */
function alignOf({ align, type }: Field, width: number): RecordColumnContent['align'] {
  if (align === 'right') return 'right';
  return width <= shortest || type === 'choice' ? 'center' : 'left';
}

/** The widest of a column of figures and its heading: a number is not broken over two lines. */
function longestOf({ title }: RecordColumnContent, rows: readonly (readonly string[])[], at: number): string {
  return rows.reduce((widest, cells) => {
    const figure = cells[at] ?? '';
    return widthOf(figure) > widthOf(widest) ? figure : widest;
  }, title);
}

/** In figures: a character is as wide as two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > '~' ? 2 : 1), 0);
}

function cellText(
  { column, field }: Known,
  { values, sums }: RelatedLine,
  at: number,
  filling: Pick<PaperFilling, 'names' | 'masked'>,
): string {
  if ('sum' in column) return sumText(column.sum, sums[at] ?? 0);
  const value = values[column.field] ?? null;
  if (value === null || field === null) return '';
  const isPlainDate =
    field.type === 'date' && typeof value === 'string' && !(field.sensitive && filling.masked);
  return isPlainDate ? formatDotDate(value) : fieldText(field, value, null, filling);
}

/** 合计, in the first column, and the sums below what they add up. */
function total(known: readonly Known[], lines: readonly RelatedLine[]): readonly string[] | null {
  if (lines.length === 0 || !known.some(({ column }) => column.adds)) return null;
  const cells = known.map(({ column, field }, at) => {
    if (column.adds !== true) return '';
    const sum = lines.reduce((so, line) => so + figureOf(column, line, at), 0);
    return field === null ? String(sum) : field.show(sum, { nameOf: () => null });
  });
  return ['合计', ...cells];
}

function figureOf(column: RelatedColumn, { values, sums }: RelatedLine, at: number): number {
  return Number(('sum' in column ? sums[at] : values[column.field]) ?? 0);
}
