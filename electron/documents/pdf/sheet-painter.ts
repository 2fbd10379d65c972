import { type PageGeometry, pageGeometry, type } from './page-geometry.ts';
import { PageTotal } from './page-total.ts';
import type { PdfFile } from './pdf-file.ts';
import type { RegisterSheet } from './register-sheet.ts';
import { TablePainter } from './table-painter.ts';
import type { Typeface } from './typeface.ts';

/** Draws a register's pages: title, heading and footer on each, and one table a section. */
export class SheetPainter {
  readonly #sheet: RegisterSheet;
  readonly #pdf: PdfFile;
  readonly #page: PageGeometry;
  readonly #song: Typeface;
  readonly #text: PdfFile['text'];
  readonly #pageTotal: PageTotal;
  #table: TablePainter;
  #subtitle: string | null = null;
  /** Lines between title and table: one, or two where unit, branch and date have no room side by side. */
  #headingLines = 1;
  #rowsInSection = 0;

  constructor(sheet: RegisterSheet, pdf: PdfFile) {
    this.#sheet = sheet;
    this.#page = pageGeometry(sheet);
    this.#pdf = pdf;
    this.#text = pdf.text;
    this.#song = this.#text.song.typeface;
    this.#table = this.#tableOf(sheet.columns);
    this.#text.song.use('0');
    this.#pageTotal = new PageTotal(pdf.doc, type.heading - 1);
  }

  /** @param columns the section's own, if it is another table than the sheet's */
  beginSection(subtitle: string | null, columns = this.#sheet.columns): void {
    this.#table = this.#tableOf(columns);
    this.#subtitle = subtitle;
    this.#headingLines = this.#isCrowded(subtitle ?? '') ? 2 : 1;
    this.#rowsInSection = 0;
    this.#beginPage();
    const top = this.#tableEdge();
    this.#table.begin(top, { top, bottom: this.#page.bottom, next: () => this.#beginPage() });
  }

  row(cells: readonly string[]): void {
    this.#table.row(this.#table.set(cells));
    this.#rowsInSection += 1;
  }

  endSection(totals: readonly string[] | null): void {
    if (this.#rowsInSection === 0) this.#table.end({ band: '本表无记录', align: 'center' });
    else this.#table.end(totals === null ? null : { band: totals.join('　　'), align: 'left' });
  }

  /** After the last section: an empty register is a page all the same, and every page learns how many there are. */
  finish(): void {
    if (this.#pdf.pages === 0) {
      this.beginSection(null);
      this.endSection(null);
    }
    this.#pageTotal.finish(this.#pdf.pages);
  }

  #tableOf(columns: RegisterSheet['columns']): TablePainter {
    return new TablePainter(this.#pdf, columns, this.#page, type);
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
}
