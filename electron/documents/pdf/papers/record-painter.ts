import type { RecordContent } from '../../../../shared/registers/papers/content.ts';
import { mm, paperSizes } from '../page-geometry.ts';
import { PageTotal } from '../page-total.ts';
import type { PdfFile } from '../pdf-file.ts';
import { fitWidth, largestFit, wallSizes } from './fit.ts';
import { PartPainter } from './part-painter.ts';
import { drawPictures, pictureLine } from './picture-grid.ts';
import { type SetRecord, setRecord, textGap } from './record-type.ts';
import { signaturesHeight, space } from './slip-type.ts';

/** 装订线 at the left; the page number stands below everything. */
const margins = { left: 24 * mm, right: 18 * mm, top: 20 * mm, bottom: 20 * mm, footer: 11 * mm } as const;

/** Type sizes to try, for a record that goes on one page; longer ones are set in the last. */
const sizes = [13, 12, 11, 10.5, 10] as const;

const footerSize = 9;

export interface RecordSheets {
  readonly landscape: boolean;
  /** In type as large as the page has room for. */
  readonly forWall: boolean;
}

/** 记录单: fields, tables of what belongs to them, text, signatures; as many pages as it needs, each numbered if there are several. */
export class RecordPainter {
  readonly #pdf: PdfFile;
  readonly #practice: boolean;
  readonly #width: number;
  readonly #height: number;
  readonly #sizes: readonly [number, ...number[]];
  readonly #parts: PartPainter;
  /** The record that is being drawn, if it has several pages: what its footers say. */
  #numbered: { readonly title: string; readonly total: PageTotal; pages: number } | null = null;

  constructor(pdf: PdfFile, { landscape, forWall }: RecordSheets, practice: boolean) {
    const [short, long] = paperSizes.A4;
    this.#pdf = pdf;
    this.#practice = practice;
    this.#sizes = forWall ? [...wallSizes, ...sizes] : sizes;
    [this.#width, this.#height] = landscape ? [long, short] : [short, long];
    this.#parts = new PartPainter(pdf, {
      ...this.#place,
      roomFor: (height, y) => this.#roomFor(height, y),
    });
  }

  paper(content: RecordContent): void {
    const room = this.#bottom - margins.top;
    const smallest = sizes.at(-1) ?? sizes[0];
    // A log of years is not set five times over to see that it does not go on a page.
    const isLong = content.tables.some(({ rows }) => rows.length * smallest > room);
    const record = largestFit(isLong ? [smallest] : this.#sizes, room, (size) =>
      setRecord(content, this.#pdf, this.#place, size),
    );
    this.#begin(record.height > room ? content.main.title : null);
    this.#draw(record);
    this.#numbered?.total.finish(this.#numbered.pages);
  }

  get #place(): { readonly left: number; readonly right: number } {
    return { left: margins.left, right: this.#width - margins.right };
  }

  /** Lower edge of what is drawn. */
  get #bottom(): number {
    return this.#height - margins.bottom;
  }

  /** @param title what the footers say; null for a record on one page, which has none */
  #begin(title: string | null): void {
    this.#pdf.text.song.use('0');
    this.#numbered =
      title === null ? null : { title, total: new PageTotal(this.#pdf.doc, footerSize), pages: 0 };
    this.#beginPage();
  }

  #beginPage(): void {
    const { title, song } = this.#pdf.text;
    this.#pdf.addPage(this.#width, this.#height);
    if (this.#practice) title.watermark('练 习 册', this.#width / 2, this.#height / 2, 110);
    if (this.#numbered === null) return;
    this.#numbered.pages += 1;
    const { left, right } = this.#place;
    const baseline = this.#height - margins.footer;
    const before = `第 ${this.#numbered.pages} 页 / 共 `;
    const start = right - song.typeface.width(`${before}99 页`, footerSize);
    const { title: named } = this.#numbered;
    song.draw(
      named,
      left,
      baseline,
      fitWidth(song.typeface, named, start - left - 2 * footerSize, footerSize),
    );
    song.draw(before, start, baseline, footerSize);
    this.#numbered.total.show(start + song.typeface.width(before, footerSize), baseline);
  }

  /** Where something of this height goes that would go at `y`: there, or at the head of a new page. */
  #roomFor(height: number, y: number): number {
    // A hundredth of a point is rounding, not a line too many.
    if (y + height <= this.#bottom + 0.01 || y <= margins.top) return y;
    this.#beginPage();
    return margins.top;
  }

  #draw(record: SetRecord): void {
    const { main, tables, closing, pictures } = record;
    const { size } = main;
    // A seal never stands alone on a page: what is below the tables takes the last row of them along.
    const below = (closing.length * space.line + space.afterTable + signaturesHeight(main.content)) * size;
    const free = Math.min(below, (this.#bottom - margins.top) / 2);
    const table = this.#parts.fields(main, this.#parts.head(main, margins.top));
    let y = this.#parts.text(main.text, size, table) + textGap(record);
    for (const table of tables) y = this.#table(table, y, size, table === tables.at(-1) ? free : 0);
    y = this.#parts.text(closing, size, y);
    const height = pictureLine(this.#place.right - this.#place.left, size);
    for (const line of pictures) {
      y = this.#roomFor(height, y);
      drawPictures(this.#pdf, line, this.#place, y, size);
      y += height;
    }
    this.#parts.signatures(main, y);
  }

  #table(
    { painter, title, rows, blank, total, height }: SetRecord['tables'][number],
    top: number,
    size: number,
    free: number,
  ): number {
    const titleHeight = title === '' ? 0 : size * space.line;
    const first = rows[0]?.height ?? painter.lineHeight;
    // Title, head and first row stay together; what is taller than a page begins on one of its own.
    const together = titleHeight + painter.headHeight + Math.min(first, this.#bottom - margins.top);
    let y = this.#roomFor(Math.min(height, together), top);
    if (title !== '') {
      this.#pdf.text.hei.draw(title, margins.left, y + size * 1.05, size);
      y += titleHeight;
    }
    painter.begin(y, { top: margins.top, bottom: this.#bottom, next: () => this.#beginPage() });
    // What is added up is what is printed: lines written on by hand come below.
    const sums = total === null ? [] : [total];
    const above = blank.length === 0 ? rows : [...rows, ...sums, ...blank];
    for (const row of above) painter.row(row);
    const empty = { band: '没有记录', align: 'center' } as const;
    const ending = above.length === 0 ? empty : total === null || blank.length > 0 ? null : { row: total };
    return painter.end(ending, free) + space.afterTable * size;
  }
}
