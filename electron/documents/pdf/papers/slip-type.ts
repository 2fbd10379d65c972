import type { SlipPartContent } from '../../../../shared/registers/papers/content.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { Typeface } from '../typeface.ts';
import { wrapText } from '../wrap-text.ts';
import { sealLine } from './seal.ts';

/** Heights and distances, in type sizes. */
export const space = {
  title: 1.6,
  afterTitle: 1.1,
  line: 1.6,
  /** Within a cell, above and below the text. */
  air: 0.42,
  padding: 0.5,
  afterTable: 0.9,
  beforeSigners: 0.8,
  signers: 2.1,
  seal: 1.2,
} as const;

/** A part of a slip broken into lines for one type size. */
export interface SetPart {
  readonly content: SlipPartContent;
  readonly size: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly labelWidth: number;
  readonly rows: readonly SetRow[];
  readonly text: readonly SetLine[];
}

export interface SetLine {
  readonly text: string;
  /** In points. */
  readonly indent: number;
}

/** One line of the table: one wide cell, or two side by side. */
interface SetRow {
  readonly cells: readonly {
    readonly label: string;
    readonly lines: readonly string[];
    readonly wide: boolean;
  }[];
  readonly height: number;
}

/** @param width of the text and the table, in points */
export function setPart(
  content: SlipPartContent,
  fonts: PdfFile['text'],
  width: number,
  size: number,
): SetPart {
  const { typeface } = fonts.song;
  const labelWidth =
    Math.max(0, ...content.fields.map(({ label }) => fonts.hei.typeface.width(label, size))) +
    2 * space.padding * size;
  const rows = setRows(content.fields, { typeface, size, width, labelWidth });
  const text = [
    ...(content.salutation === '' ? [] : setLines(content.salutation, typeface, width, size, 0)),
    ...setParagraphs(content.text, typeface, width, size),
  ];
  const title = wrapText(content.title, width, (part) =>
    fonts.title.typeface.width(part, size * space.title),
  );
  const parts = { title, rows, text };
  return { content, size, labelWidth, ...parts, height: heightOf(content, parts, size) };
}

/** Paragraphs, each with its first line indented by two characters. */
export function setParagraphs(
  texts: readonly string[],
  typeface: Typeface,
  width: number,
  size: number,
): readonly SetLine[] {
  return texts
    .flatMap((paragraphs) => paragraphs.split('\n'))
    .flatMap((paragraph) => setLines(paragraph, typeface, width, size, 2 * size));
}

function setLines(text: string, typeface: Typeface, width: number, size: number, indent: number): SetLine[] {
  const measure = (part: string) => typeface.width(part, size);
  return wrapText(drawable(typeface, text), width, measure, indent).map((line, index) => ({
    text: line,
    indent: index === 0 ? indent : 0,
  }));
}

/** Signatures and seal stay together; in type sizes. */
export function signaturesHeight({ signers, seal }: SlipPartContent): number {
  return (
    (signers.length === 0 ? 0 : space.beforeSigners + space.signers) +
    (seal === null ? 0 : space.seal + sealLine + 1.6)
  );
}

function heightOf(
  content: SlipPartContent,
  { title, rows, text }: Pick<SetPart, 'title' | 'rows' | 'text'>,
  size: number,
): number {
  const table = rows.reduce((sum, row) => sum + row.height, 0);
  const lines =
    title.length * space.title * 1.4 +
    space.afterTitle +
    (content.number === '' ? 0 : space.line) +
    (rows.length === 0 ? 0 : space.afterTable) +
    text.length * space.line +
    signaturesHeight(content);
  return table + lines * size;
}

function setRows(
  fields: SlipPartContent['fields'],
  options: {
    readonly typeface: Typeface;
    readonly size: number;
    readonly width: number;
    readonly labelWidth: number;
  },
): readonly SetRow[] {
  const rows: SlipPartContent['fields'][number][][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (last?.length === 1 && last[0]?.wide === false && !field.wide) last.push(field);
    else rows.push([field]);
  }
  return rows.map((row) => setRow(row, options));
}

function setRow(
  fields: SlipPartContent['fields'],
  { typeface, size, width, labelWidth }: Parameters<typeof setRows>[1],
): SetRow {
  const cells = fields.map(({ label, value, wide }) => {
    // What stands alone in its line has the line to itself.
    const alone = wide || fields.length === 1;
    const room = (alone ? width : width / 2) - labelWidth - 2 * space.padding * size;
    const lines = wrapText(drawable(typeface, value), room, (part) => typeface.width(part, size));
    return { label, lines, wide: alone };
  });
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  return { cells, height: (most * (space.line - 0.25) + 0.25 + 2 * space.air) * size };
}

/** Line breaks stay; everything else that cannot be drawn becomes its number. */
function drawable(typeface: Typeface, text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => typeface.drawable(line))
    .join('\n');
}
