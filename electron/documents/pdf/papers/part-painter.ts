import type { PdfFile } from '../pdf-file.ts';
import { fitWidth } from './fit.ts';
import { drawSeal, sealLine } from './seal.ts';
import { type SetLine, type SetPart, signaturesHeight, space } from './slip-type.ts';

const lines = { frame: 0.9, grid: 0.4, colour: '#333333' } as const;

/** Where on a paper something is drawn, in points. */
export interface PartPlace {
  readonly left: number;
  readonly right: number;
  /** Where something of this height goes that would go at `y`: there, or at the head of a new page. */
  roomFor(height: number, y: number): number;
}

/** Draws what slips and record sheets have alike. Each of its methods begins at an upper edge and gives back the lower one. */
export class PartPainter {
  readonly #pdf: PdfFile;
  readonly #place: PartPlace;

  constructor(pdf: PdfFile, place: PartPlace) {
    this.#pdf = pdf;
    this.#place = place;
  }

  /** Title, and the number at the right. */
  head({ title: titleLines, content, size }: SetPart, top: number): number {
    const { left, right } = this.#place;
    const { song, title } = this.#pdf.text;
    let y = top;
    for (const line of titleLines) {
      title.centred(line, (left + right) / 2, y + size * space.title, size * space.title);
      y += size * space.title * 1.4;
    }
    y += size * space.afterTitle;
    if (content.number === '') return y;
    const numberSize = fitWidth(song.typeface, content.number, right - left, size * 0.9);
    song.rightAligned(content.number, right, y + size * 0.7, numberSize);
    return y + size * space.line;
  }

  /** The table of labels and values, with the space below it. */
  fields({ rows, labelWidth, size }: SetPart, top: number): number {
    if (rows.length === 0) return top;
    const { left, right } = this.#place;
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
    return y + size * space.afterTable;
  }

  /** Lines of text, one page after the other. */
  text(texts: readonly SetLine[], size: number, top: number): number {
    let y = top;
    for (const { text, indent } of texts) {
      y = this.#place.roomFor(size * space.line, y);
      this.#pdf.text.song.draw(text, this.#place.left + indent, y + size * 1.15, size);
      y += size * space.line;
    }
    return y;
  }

  /** Who signs, and the seal: together on one page. */
  signatures({ content, size }: SetPart, top: number): void {
    const { left, right } = this.#place;
    const y = this.#signers(
      content.signers,
      size,
      this.#place.roomFor(signaturesHeight(content) * size, top),
    );
    if (content.seal === null) return;
    const { unit, date } = content.seal;
    const baseline = y + size * (space.seal + sealLine + 0.8);
    drawSeal(this.#pdf.text.song, { signature: unit, date, left, right }, baseline, size);
  }

  /** Labels with lines to sign on, side by side. */
  #signers(signers: readonly string[], size: number, top: number): number {
    if (signers.length === 0) return top;
    const { left, right } = this.#place;
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

  #line(x1: number, y1: number, x2: number, y2: number, width: number): void {
    this.#pdf.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).stroke(lines.colour);
  }
}
