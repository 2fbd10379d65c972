import type { SlipSize } from '../../../../shared/registers/paper.ts';
import type { SlipContent } from '../../../../shared/registers/papers/content.ts';
import { mm, paperSizes } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { largestFit, wallSizes } from './fit.ts';
import { PartPainter } from './part-painter.ts';
import { type SetPart, setPart } from './slip-type.ts';

/** Margins, and the type sizes to try. */
const pages = {
  A4: { x: 24 * mm, y: 22 * mm, sizes: [15, 14, 13, 12, 11, 10] },
  A5: { x: 15 * mm, y: 14 * mm, sizes: [12, 11, 10.5, 10, 9] },
} as const;

/** A slip and its stub are on one sheet, however small the type. */
const sizesBesideStub = [8, 7, 6, 5] as const;

/** Above and below the line to cut along. */
const cutRoom = 12 * mm;

export interface SlipSheets {
  readonly size: SlipSize;
  /** In type as large as the page has room for. */
  readonly forWall: boolean;
}

/** 单据: one page each, more only for a very long text; title, table, text, signatures and seal, and below a cut line the same again for the stub. */
export class SlipPainter {
  readonly #pdf: PdfFile;
  readonly #sheets: SlipSheets;
  readonly #practice: boolean;

  constructor(pdf: PdfFile, sheets: SlipSheets, practice: boolean) {
    this.#pdf = pdf;
    this.#sheets = sheets;
    this.#practice = practice;
  }

  paper({ main, stub }: SlipContent): void {
    const { size: paperSize, forWall } = this.#sheets;
    const [width, height] = paperSizes[paperSize];
    const { x, y, sizes } = pages[paperSize];
    const room = height - 2 * y - (stub === null ? 0 : 2 * cutRoom);
    const tried = [...sizes, ...(stub === null ? [] : sizesBesideStub)] as const;
    const set = largestFit(forWall ? [...wallSizes, ...tried] : tried, room, (size) => {
      const upper = setPart(main, this.#pdf.text, width - 2 * x, size);
      const lower = stub === null ? null : setPart(stub, this.#pdf.text, width - 2 * x, size);
      return { upper, lower, height: upper.height + (lower?.height ?? 0) };
    });
    this.#beginPage();
    const painter = new PartPainter(this.#pdf, {
      left: x,
      right: width - x,
      roomFor: (needed, at) => this.#roomFor(needed, at),
    });
    drawPart(painter, set.upper, y);
    if (set.lower === null) return;
    // In the middle, where the sheet would be folded, if both halves have room there.
    const cut = Math.min(
      Math.max(height / 2, y + set.upper.height + cutRoom),
      height - y - set.lower.height - cutRoom,
    );
    this.#cutLine(width, cut);
    drawPart(painter, set.lower, cut + cutRoom);
  }

  #beginPage(): void {
    const [width, height] = paperSizes[this.#sheets.size];
    this.#pdf.addPage(width, height);
    if (this.#practice) this.#pdf.text.title.watermark('练 习 册', width / 2, height / 2, width / 6);
  }

  /** Where something of this height goes that would go at `y`: there, or at the head of a new page. */
  #roomFor(height: number, y: number): number {
    const margin = pages[this.#sheets.size].y;
    // A hundredth of a point is rounding, not a line too many.
    if (y + height <= paperSizes[this.#sheets.size][1] - margin + 0.01) return y;
    this.#beginPage();
    return margin;
  }

  #cutLine(width: number, y: number): void {
    const { doc, text } = this.#pdf;
    const hint = '沿　此　线　剪　开';
    const half = text.song.typeface.width(hint, 8) / 2 + 8;
    doc
      .dash(4, { space: 3 })
      .moveTo(0, y)
      .lineTo(width / 2 - half, y)
      .moveTo(width / 2 + half, y)
      .lineTo(width, y)
      .lineWidth(0.6)
      .stroke('#777777')
      .undash();
    text.song.in('grey').centred(hint, width / 2, y + 3, 8);
  }
}

function drawPart(painter: PartPainter, part: SetPart, top: number): void {
  const table = painter.fields(part, painter.head(part, top));
  painter.signatures(part, painter.text(part.text, part.size, table));
}
