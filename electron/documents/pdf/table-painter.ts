import type { PdfFile } from './pdf-file.ts';
import { columnEdges, type TableColumn, type TableType } from './table-columns.ts';
import { wrapText } from './wrap-text.ts';

/** A row broken into lines, cell by cell. */
export interface SetRow {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
  /** 黑体 for what adds the others up. */
  readonly role: 'song' | 'hei';
}

/** The pages that a table runs over, in points from the upper edge. */
export interface TablePages {
  /** Where the table goes on after a break: its upper edge on every page but perhaps the first. */
  readonly top: number;
  /** Its lower edge at most. */
  readonly bottom: number;
  /** Begins the next page. */
  next(): void;
}

/** What stands under the last row and goes to the next page with it. */
type Ending =
  | { readonly row: SetRow }
  /** Over the whole width: 合计, or that there is nothing. */
  | { readonly band: string; readonly align: 'left' | 'center' };

const lines = { frame: 0.9, grid: 0.4, colour: '#333333' } as const;

/**
 * Draws a table from top to bottom, row by row, its head anew on every page. A row is held back until the next one is
 * known, so that the last one can go to the next page together with the line that adds up.
 */
export class TablePainter {
  readonly #pdf: PdfFile;
  readonly #columns: readonly TableColumn[];
  readonly #type: TableType;
  readonly #edges: readonly number[];
  readonly headHeight: number;
  #pages: TablePages = { top: 0, bottom: 0, next: () => undefined };
  #held: SetRow | null = null;
  /** Upper edge of the frame, of the verticals, and where the next row goes. */
  #top = 0;
  #verticalsFrom = 0;
  #y = 0;

  /** @param place left and right edge, in points */
  constructor(
    pdf: PdfFile,
    columns: readonly TableColumn[],
    place: { readonly left: number; readonly right: number },
    type: TableType,
  ) {
    this.#pdf = pdf;
    this.#columns = columns;
    this.#type = type;
    this.#edges = columnEdges(columns, place, type, pdf.text);
    const most = Math.max(...columns.map(({ title }, index) => this.#headLines(title, index).length));
    this.headHeight = most * type.line + 2 * type.air;
  }

  /** Height of one line of text with the air around it: that of a band. */
  get lineHeight(): number {
    return this.#type.line + 2 * this.#type.air;
  }

  /** Breaks a row into lines. @param least its height at least: one to be written on by hand is taller */
  set(cells: readonly string[], role: SetRow['role'] = 'song', least = 0): SetRow {
    const { line, air, cell } = this.#type;
    const { typeface } = this.#pdf.text[role];
    const set = this.#columns.map((_, index) => {
      const text = (cells[index] ?? '')
        .split(/\r?\n/)
        .map((part) => typeface.drawable(part))
        .join('\n');
      return wrapText(text, this.#room(index), (part) => typeface.width(part, cell));
    });
    const height = Math.max(...set.map(({ length }) => length)) * line + 2 * air;
    return { cells: set, height: Math.max(height, least), role };
  }

  /** Draws the head. */
  begin(y: number, pages: TablePages): void {
    this.#pages = pages;
    this.#begin(y);
  }

  row(row: SetRow): void {
    if (this.#held !== null) this.#draw(this.#held);
    this.#held = row;
  }

  /**
   * Draws what is still held back, and the ending.
   *
   * @param free height below the table that must be on the page of the last row
   * @returns the lower edge
   */
  end(ending: Ending | null, free = 0): number {
    const below = ending === null ? 0 : 'row' in ending ? ending.row.height : this.lineHeight;
    if (this.#held !== null) this.#draw(this.#held, below + free);
    this.#held = null;
    // The last row may have a whole page to itself.
    if (this.#y + below > this.#pages.bottom) this.#nextPage();
    if (ending !== null && 'row' in ending) this.#drawLines(ending.row);
    if (ending !== null && 'band' in ending) this.#band(ending.band, ending.align);
    this.#endFrame();
    return this.#y;
  }

  /** Width for text in a column. */
  #room(index: number): number {
    return (this.#edges[index + 1] ?? 0) - (this.#edges[index] ?? 0) - 2 * this.#type.padding;
  }

  #begin(y: number): void {
    this.#top = y;
    this.#verticalsFrom = y;
    this.#drawHead();
  }

  #nextPage(): void {
    this.#endFrame();
    this.#pages.next();
    this.#begin(this.#pages.top);
  }

  /** @param below height that must stay free under the row */
  #draw(row: SetRow, below = 0): void {
    const { line, air } = this.#type;
    const { top, bottom } = this.#pages;
    const full = bottom - top - this.headHeight;
    const isFirst = this.#y <= this.#top + this.headHeight;
    if (this.#y + row.height + below > bottom && !isFirst) this.#nextPage();
    if (row.height <= full) {
      this.#drawLines(row);
      return;
    }
    // Taller than a whole page: the only row that is cut, between two of its lines.
    const linesPerPage = Math.floor((full - 2 * air) / line);
    const count = Math.max(...row.cells.map(({ length }) => length));
    for (let from = 0; from < count; from += linesPerPage) {
      if (from > 0) this.#nextPage();
      const cells = row.cells.map((cell) => cell.slice(from, from + linesPerPage));
      const height = Math.max(...cells.map(({ length }) => length)) * line + 2 * air;
      this.#drawLines({ ...row, cells, height });
    }
  }

  #drawLines({ cells, height, role }: SetRow): void {
    const { line, cell } = this.#type;
    for (const [index, column] of this.#columns.entries()) {
      const texts = cells[index] ?? [];
      const first = this.#y + (height - texts.length * line) / 2;
      for (const [at, text] of texts.entries())
        this.#cell(text, index, column.align, first + at * line, role, cell);
    }
    this.#y += height;
    this.#rule(this.#y);
  }

  #cell(
    text: string,
    index: number,
    align: TableColumn['align'],
    top: number,
    role: SetRow['role'],
    size: number,
  ): void {
    if (text === '') return;
    const left = (this.#edges[index] ?? 0) + this.#type.padding;
    const spare = this.#room(index) - this.#pdf.text[role].typeface.width(text, size);
    const shift = align === 'center' ? spare / 2 : align === 'right' ? spare : 0;
    const baseline = top + (this.#type.line + size * 0.76) / 2;
    this.#pdf.text[role].draw(text, left + Math.max(0, shift), baseline, size);
  }

  #band(text: string, align: 'left' | 'center'): void {
    const { line, air, cell, padding } = this.#type;
    const { hei } = this.#pdf.text;
    const [left, right] = this.#outer();
    const width = hei.typeface.width(text, cell);
    // The band has no inner lines: the verticals of the table end above it.
    this.#verticals(this.#y);
    const x = align === 'left' ? left + 2 * padding : (left + right - width) / 2;
    hei.draw(text, x, this.#y + air + (line + cell * 0.76) / 2, cell);
    this.#y += this.lineHeight;
    this.#verticalsFrom = this.#y;
  }

  #headLines(title: string, index: number): readonly string[] {
    const { typeface } = this.#pdf.text.hei;
    return wrapText(title, this.#room(index), (part) => typeface.width(part, this.#type.head));
  }

  #drawHead(): void {
    const { line, head } = this.#type;
    const [left, right] = this.#outer();
    const height = this.headHeight;
    this.#pdf.doc.rect(left, this.#top, right - left, height).fill('#f1f1ee');
    for (const [index, { title }] of this.#columns.entries()) {
      const texts = this.#headLines(title, index);
      const first = this.#top + (height - texts.length * line) / 2;
      for (const [at, text] of texts.entries())
        this.#cell(text, index, 'center', first + at * line, 'hei', head);
    }
    this.#y = this.#top + height;
    this.#rule(this.#y);
  }

  #endFrame(): void {
    const [left, right] = this.#outer();
    this.#verticals(this.#y);
    this.#pdf.doc
      .rect(left, this.#top, right - left, this.#y - this.#top)
      .lineWidth(lines.frame)
      .stroke(lines.colour);
  }

  #verticals(bottom: number): void {
    if (bottom <= this.#verticalsFrom || this.#edges.length <= 2) return;
    const { doc } = this.#pdf;
    for (const x of this.#edges.slice(1, -1)) doc.moveTo(x, this.#verticalsFrom).lineTo(x, bottom);
    doc.lineWidth(lines.grid).stroke(lines.colour);
    this.#verticalsFrom = bottom;
  }

  #rule(y: number): void {
    const [left, right] = this.#outer();
    this.#pdf.doc.moveTo(left, y).lineTo(right, y).lineWidth(lines.grid).stroke(lines.colour);
  }

  #outer(): readonly [left: number, right: number] {
    return [this.#edges[0] ?? 0, this.#edges.at(-1) ?? 0];
  }
}
