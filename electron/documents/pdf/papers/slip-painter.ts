import type { SlipSize } from '../../../../shared/registers/paper.ts';
import type { SlipContent } from '../../../../shared/registers/papers/content.ts';
import { mm, paperSizes } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { fitWidth, largestFit } from './fit.ts';
import { drawSeal, sealLine } from './seal.ts';
import { type SetPart, setPart, signaturesHeight, space } from './slip-type.ts';

/** Margins, and the type sizes to try. */
const pages = {
  A4: { x: 24 * mm, y: 22 * mm, sizes: [15, 14, 13, 12, 11, 10] },
  A5: { x: 15 * mm, y: 14 * mm, sizes: [12, 11, 10.5, 10, 9] },
} as const;

/** What is hung up is read from afar. */
const wallSizes = [28, 26, 24, 22, 20, 18, 17, 16] as const;

/** A slip and its stub are on one sheet, however small the type. */
const sizesBesideStub = [8, 7, 6, 5] as const;

/** Above and below the line to cut along. */
const cutRoom = 12 * mm;

const lines = { frame: 0.9, grid: 0.4, colour: '#333333' } as const;

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
    this.#part(set.upper, x, width - x, y);
    if (set.lower === null) return;
    // In the middle, where the sheet would be folded, if both halves have room there.
    const cut = Math.min(
      Math.max(height / 2, y + set.upper.height + cutRoom),
      height - y - set.lower.height - cutRoom,
    );
    this.#cutLine(width, cut);
    this.#part(set.lower, x, width - x, cut + cutRoom);
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

  #part(part: SetPart, left: number, right: number, top: number): void {
    const { content, size } = part;
    const { song, title } = this.#pdf.text;
    let y = top;
    for (const line of part.title) {
      title.centred(line, (left + right) / 2, y + size * space.title, size * space.title);
      y += size * space.title * 1.4;
    }
    y += size * space.afterTitle;
    if (content.number !== '') {
      const numberSize = fitWidth(song.typeface, content.number, right - left, size * 0.9);
      song.rightAligned(content.number, right, y + size * 0.7, numberSize);
      y += size * space.line;
    }
    if (part.rows.length > 0) y = this.#table(part, left, right, y) + size * space.afterTable;
    for (const { text, indent } of part.text) {
      y = this.#roomFor(size * space.line, y);
      song.draw(text, left + indent, y + size * 1.15, size);
      y += size * space.line;
    }
    y = this.#roomFor(signaturesHeight(content) * size, y);
    y = this.#signers(content.signers, size, left, right, y);
    if (content.seal === null) return;
    const { unit, date } = content.seal;
    const baseline = y + size * (space.seal + sealLine + 0.8);
    drawSeal(song, { signature: unit, date, left, right }, baseline, size);
  }

  /** Labels with lines to sign on, side by side. */
  #signers(signers: readonly string[], size: number, left: number, right: number, top: number): number {
    if (signers.length === 0) return top;
    const baseline = top + size * (space.beforeSigners + 1.3);
    const share = (right - left) / Math.max(2, signers.length);
    for (const [index, signer] of signers.entries()) {
      const x = left + index * share;
      this.#pdf.text.song.draw(`${signer}：`, x, baseline, size);
      const from = x + this.#pdf.text.song.typeface.width(`${signer}：`, size);
      this.#line(from, baseline + 2, x + share - 1.5 * size, baseline + 2, lines.grid);
    }
    return top + size * (space.beforeSigners + space.signers);
  }

  /** @returns its lower edge */
  #table({ rows, labelWidth, size }: SetPart, left: number, right: number, top: number): number {
    const { doc, text } = this.#pdf;
    let y = top;
    for (const { cells, height } of rows) {
      for (const [index, { label, lines: texts }] of cells.entries()) {
        const x = left + (index * (right - left)) / 2;
        doc.rect(x, y, labelWidth, height).fill('#f3f3f0');
        text.hei.centred(label, x + labelWidth / 2, y + height / 2 + size * 0.36, size);
        const lineHeight = (space.line - 0.25) * size;
        const first = y + height / 2 - ((texts.length - 1) * lineHeight) / 2 + size * 0.36;
        for (const [line, value] of texts.entries())
          text.song.draw(value, x + labelWidth + space.padding * size, first + line * lineHeight, size);
        this.#line(x + labelWidth, y, x + labelWidth, y + height, lines.grid);
        if (index > 0) this.#line(x, y, x, y + height, lines.grid);
      }
      y += height;
      if (y - top > height) this.#line(left, y - height, right, y - height, lines.grid);
    }
    doc
      .rect(left, top, right - left, y - top)
      .lineWidth(lines.frame)
      .stroke(lines.colour);
    return y;
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

  #line(x1: number, y1: number, x2: number, y2: number, width: number): void {
    this.#pdf.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(lines.colour);
  }
}
