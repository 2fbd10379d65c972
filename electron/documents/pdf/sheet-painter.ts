import { columnEdges, type PageGeometry, pageGeometry, type } from './page-geometry.ts';
import { PageTotal } from './page-total.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PDFDocument } from './pdf-internals.ts';
import type { RegisterSheet, SheetColumn } from './register-sheet.ts';
import type { Typeface } from './typeface.ts';
import { wrapText } from './wrap-text.ts';

/** A row broken into lines, cell by cell. */
interface SetRow {
  readonly cells: readonly (readonly string[])[];
  readonly height: number;
}

const lines = { frame: 0.9, grid: 0.4, colour: '#333333' } as const;

/**
 * Draws a register's pages from top to bottom, row by row. A row is held back until the next one is known, so that the
 * last row of a section can go to the next page together with its 合计 line.
 */
export class SheetPainter {
  readonly #sheet: RegisterSheet;
  readonly #pdf: PdfFile;
  readonly #doc: PDFDocument;
  readonly #page: PageGeometry;
  readonly #edges: readonly number[];
  readonly #song: Typeface;
  readonly #text: PdfFile['text'];
  readonly #pageTotal: PageTotal;
  #subtitle: string | null = null;
  /** Lines between title and table: one, or two where unit, branch and date have no room side by side. */
  #headingLines = 1;
  #held: SetRow | null = null;
  #rowsInSection = 0;
  /** Where the next row goes, and where this page's table began. */
  #y = 0;
  #tableTop = 0;

  constructor(sheet: RegisterSheet, pdf: PdfFile) {
    this.#sheet = sheet;
    this.#page = pageGeometry(sheet);
    this.#pdf = pdf;
    this.#doc = pdf.doc;
    this.#text = pdf.text;
    this.#song = this.#text.song.typeface;
    this.#edges = columnEdges(sheet.columns, this.#page, this.#song, this.#text.hei.typeface);
    this.#text.song.use('0');
    this.#pageTotal = new PageTotal(this.#doc, type.heading - 1);
  }

  beginSection(subtitle: string | null): void {
    this.#subtitle = subtitle;
    this.#headingLines = this.#isCrowded(subtitle ?? '') ? 2 : 1;
    this.#rowsInSection = 0;
    this.#beginPage();
  }

  row(cells: readonly string[]): void {
    const set = this.#set(cells);
    if (this.#held !== null) this.#draw(this.#held);
    this.#held = set;
    this.#rowsInSection += 1;
  }

  endSection(totals: readonly string[] | null): void {
    const totalsHeight = totals === null ? 0 : type.line + 2 * type.air;
    if (this.#held !== null) this.#draw(this.#held, totalsHeight);
    this.#held = null;
    if (this.#rowsInSection === 0) this.#band('本表无记录', 'center');
    else if (totals !== null) this.#band(totals.join('　　'), 'left');
    this.#endTable();
  }

  /** After the last section: an empty register is a page all the same, and every page learns how many there are. */
  finish(): void {
    if (this.#pdf.pages === 0) {
      this.beginSection(null);
      this.endSection(null);
    }
    this.#pageTotal.finish(this.#pdf.pages);
  }

  #set(cells: readonly string[]): SetRow {
    const set = this.#sheet.columns.map((_, index) => {
      const text = (cells[index] ?? '')
        .split(/\r?\n/)
        .map((line) => this.#song.drawable(line))
        .join('\n');
      return wrapText(text, this.#room(index), (part) => this.#song.width(part, type.cell));
    });
    return { cells: set, height: Math.max(...set.map(({ length }) => length)) * type.line + 2 * type.air };
  }

  /** Width for text in a column. */
  #room(index: number): number {
    return (this.#edges[index + 1] ?? 0) - (this.#edges[index] ?? 0) - 2 * type.padding;
  }

  /** @param below height that must stay free under the row, for the 合计 line */
  #draw(row: SetRow, below = 0): void {
    const full = this.#page.bottom - this.#firstRowTop();
    if (this.#y + row.height + below > this.#page.bottom && this.#y > this.#firstRowTop()) {
      this.#endTable();
      this.#beginPage();
    }
    if (row.height <= full) {
      this.#drawLines(row);
      return;
    }
    // Taller than a whole page: the only row that is cut, between two of its lines.
    const linesPerPage = Math.floor((full - 2 * type.air) / type.line);
    const count = Math.max(...row.cells.map(({ length }) => length));
    for (let from = 0; from < count; from += linesPerPage) {
      if (from > 0) {
        this.#endTable();
        this.#beginPage();
      }
      const cells = row.cells.map((cell) => cell.slice(from, from + linesPerPage));
      const height = Math.max(...cells.map(({ length }) => length)) * type.line + 2 * type.air;
      this.#drawLines({ cells, height });
    }
  }

  #drawLines({ cells, height }: SetRow): void {
    for (const [index, column] of this.#sheet.columns.entries()) {
      const texts = cells[index] ?? [];
      const first = this.#y + (height - texts.length * type.line) / 2;
      for (const [line, text] of texts.entries()) {
        this.#cell(text, index, column, first + line * type.line, 'song', type.cell);
      }
    }
    this.#y += height;
    this.#rule(this.#y, lines.grid);
  }

  #cell(
    text: string,
    index: number,
    { align }: Pick<SheetColumn, 'align'>,
    top: number,
    role: 'song' | 'hei',
    size: number,
  ): void {
    if (text === '') return;
    const left = (this.#edges[index] ?? 0) + type.padding;
    const spare = this.#room(index) - this.#text[role].typeface.width(text, size);
    const shift = align === 'center' ? spare / 2 : align === 'right' ? spare : 0;
    this.#text[role].draw(text, left + Math.max(0, shift), top + (type.line + size * 0.76) / 2, size);
  }

  /** A row over the whole width: 合计, or that there is nothing. */
  #band(text: string, align: 'left' | 'center'): void {
    const height = type.line + 2 * type.air;
    const width = this.#text.hei.typeface.width(text, type.cell);
    const left =
      align === 'left'
        ? this.#page.left + 2 * type.padding
        : (this.#page.left + this.#page.right - width) / 2;
    // The band has no inner lines: the verticals of the table end above it.
    this.#verticals(this.#y);
    this.#text.hei.draw(text, left, this.#y + type.air + (type.line + type.cell * 0.76) / 2, type.cell);
    this.#y += height;
    this.#frame();
    this.#tableTop = this.#y;
  }

  /** Whether the branch in the middle of the heading would touch the unit at its left or the date at its right. */
  #isCrowded(subtitle: string): boolean {
    const { left = '', right = '' } = this.#sheet.heading;
    const beside = Math.max(...[left, right].map((text) => this.#song.width(text, type.heading)));
    const middle = this.#song.width(subtitle, type.subtitle);
    return (
      subtitle !== '' && middle / 2 + beside + 2 * type.heading > (this.#page.right - this.#page.left) / 2
    );
  }

  /** Upper edge of the table. */
  #tableEdge(): number {
    return this.#page.top + type.title * 1.5 + type.line * (1 + this.#headingLines);
  }

  #firstRowTop(): number {
    return this.#tableEdge() + this.#headHeight();
  }

  #headHeight(): number {
    const most = Math.max(
      ...this.#sheet.columns.map(({ title }, index) => this.#headLines(title, index).length),
    );
    return most * type.line + 2 * type.air;
  }

  #headLines(title: string, index: number): readonly string[] {
    return wrapText(title, this.#room(index), (part) => this.#text.hei.typeface.width(part, type.head));
  }

  #beginPage(): void {
    const { left, right, top, width, height, footer } = this.#page;
    this.#pdf.addPage(width, height);
    if (this.#sheet.practice) this.#text.title.watermark('练 习 册', width / 2, height / 2, 110);
    const { title, heading, masked } = this.#sheet;
    this.#text.title.centred(
      `${title}${masked ? '（已脱敏）' : ''}`,
      (left + right) / 2,
      top + type.title,
      type.title,
    );
    const subtitleLine = top + type.title * 1.5 + type.line * 1.45;
    const headingLine = subtitleLine + type.line * (this.#headingLines - 1);
    this.#text.song.draw(heading.left ?? '', left, headingLine, type.heading);
    this.#text.song.centred(this.#subtitle ?? '', (left + right) / 2, subtitleLine, type.subtitle);
    this.#text.song.rightAligned(heading.right ?? '', right, headingLine, type.heading);
    this.#drawHead();
    this.#text.song.draw(this.#sheet.footer.mark, left, footer, type.heading - 1);
    this.#text.song.rightAligned(this.#sheet.footer.printed, right, footer, type.heading - 1);
    this.#pageNumber((left + right) / 2, footer);
  }

  /** 第 x 页 / 共 y 页; the form at the end of the line says y. */
  #pageNumber(centre: number, baseline: number): void {
    const size = type.heading - 1;
    const before = `第 ${this.#pdf.pages} 页 / 共 `;
    const start = centre - this.#song.width(`${before}99 页`, size) / 2;
    this.#text.song.draw(before, start, baseline, size);
    this.#pageTotal.show(start + this.#song.width(before, size), baseline);
  }

  #drawHead(): void {
    this.#tableTop = this.#tableEdge();
    const height = this.#headHeight();
    this.#doc
      .rect(this.#page.left, this.#tableTop, this.#page.right - this.#page.left, height)
      .fill('#f1f1ee');
    for (const [index, { title }] of this.#sheet.columns.entries()) {
      const texts = this.#headLines(title, index);
      const first = this.#tableTop + (height - texts.length * type.line) / 2;
      for (const [line, text] of texts.entries()) {
        this.#cell(text, index, { align: 'center' }, first + line * type.line, 'hei', type.head);
      }
    }
    this.#y = this.#tableTop + height;
    this.#rule(this.#y, lines.grid);
  }

  #endTable(): void {
    if (this.#y <= this.#tableTop) return;
    this.#verticals(this.#y);
    this.#frame();
  }

  #verticals(bottom: number): void {
    for (const x of this.#edges.slice(1, -1)) {
      this.#doc.moveTo(x, this.#tableTop).lineTo(x, bottom);
    }
    this.#doc.lineWidth(lines.grid).stroke(lines.colour);
  }

  #frame(): void {
    const { left, right } = this.#page;
    const top = this.#tableEdge();
    this.#doc
      .rect(left, top, right - left, this.#y - top)
      .lineWidth(lines.frame)
      .stroke(lines.colour);
  }

  #rule(y: number, width: number): void {
    this.#doc.moveTo(this.#page.left, y).lineTo(this.#page.right, y).lineWidth(width).stroke(lines.colour);
  }
}
