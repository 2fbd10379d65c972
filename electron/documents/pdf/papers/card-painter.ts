import type { CardContent, CardFaceContent } from '../../../../shared/registers/papers/content.ts';
import { slotCount } from '../../../../shared/registers/papers/paper-options.ts';
import { paperSizes } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { drawFace } from './card-face.ts';
import { cardSize, cropMarks, type Offset, slotCorner } from './card-slots.ts';

/** Which sides of the cards are drawn: backs follow their fronts for a printer that turns the sheet over its long edge. */
export type CardSides = 'fronts' | 'both' | 'backs';

export interface CardSheets {
  /** The first slot that is used on the first sheet, from 1: those before it were used up another time. */
  readonly start: number;
  readonly offset: Offset;
  readonly sides: CardSides;
}

const [width, height] = paperSizes.A4;

/** Cards on sheets of ten. A sheet is drawn when it is full, for its backs are on a page of their own. */
export class CardPainter {
  readonly #pdf: PdfFile;
  readonly #sheets: CardSheets;
  readonly #practice: boolean;
  #cards: CardContent[] = [];
  #firstSlot: number;

  constructor(pdf: PdfFile, sheets: CardSheets, practice: boolean) {
    this.#pdf = pdf;
    this.#sheets = sheets;
    this.#practice = practice;
    this.#firstSlot = sheets.start - 1;
  }

  paper(card: CardContent): void {
    this.#cards.push(card);
    if (this.#firstSlot + this.#cards.length === slotCount) this.#sheet();
  }

  /** The last sheet, with whatever is on it. */
  finish(): void {
    if (this.#cards.length > 0) this.#sheet();
  }

  #sheet(): void {
    const { sides } = this.#sheets;
    if (sides !== 'backs') this.#side(({ front }) => front, false);
    if (sides !== 'fronts') this.#side(({ back }) => back, true);
    this.#cards = [];
    this.#firstSlot = 0;
  }

  #side(faceOf: (card: CardContent) => CardFaceContent | null, mirrored: boolean): void {
    const { offset } = this.#sheets;
    beginCardSheet(this.#pdf, offset);
    for (const [index, card] of this.#cards.entries()) {
      const face = faceOf(card);
      if (face === null) continue;
      const corner = slotCorner(this.#firstSlot + index, offset, mirrored);
      if (this.#practice) {
        const { x, y } = corner;
        this.#pdf.text.title.watermark('练 习', x + cardSize.width / 2, y + cardSize.height / 2, 48);
      }
      drawFace(this.#pdf, face, corner);
    }
  }
}

/** A page with its crop marks. */
export function beginCardSheet(pdf: PdfFile, offset: Offset): void {
  pdf.addPage(width, height);
  for (const [from, to] of cropMarks(offset)) pdf.doc.moveTo(from.x, from.y).lineTo(to.x, to.y);
  pdf.doc.lineWidth(0.4).stroke('#555555');
}
