import type { FontFile } from './font-files.ts';
import { type PDFDocument, untouched } from './pdf-internals.ts';
import type { Typeface } from './typeface.ts';

/** Draws lines of text in one typeface, by baseline. */
export class TextPainter {
  readonly typeface: Typeface;
  readonly #doc: PDFDocument;

  constructor(doc: PDFDocument, typeface: Typeface) {
    this.#doc = doc;
    this.typeface = typeface;
  }

  /** Makes the typeface's font for this text the document's current one. */
  use(text: string): void {
    const [run] = this.typeface.runs(text);
    if (run !== undefined) this.#use(run.file);
  }

  /** Draws from `x` to the right, the baseline at `y`; both in points from the page's upper left corner. */
  draw(text: string, x: number, y: number, size: number): void {
    let at = x;
    for (const run of this.typeface.runs(this.typeface.drawable(text))) {
      this.#use(run.file);
      this.#doc.fontSize(size).fillColor('black');
      this.#doc.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features: untouched });
      at += this.typeface.width(run.text, size);
    }
  }

  centred(text: string, x: number, y: number, size: number): void {
    this.draw(text, x - this.typeface.width(text, size) / 2, y, size);
  }

  rightAligned(text: string, x: number, y: number, size: number): void {
    this.draw(text, x - this.typeface.width(text, size), y, size);
  }

  /** Pale and slanted across the page. */
  watermark(text: string, width: number, height: number): void {
    const size = 110;
    this.#doc.save();
    this.#doc.rotate(-25, { origin: [width / 2, height / 2] }).fillOpacity(0.07);
    this.centred(text, width / 2, height / 2 + size / 3, size);
    this.#doc.restore();
  }

  #use({ path, member }: FontFile): void {
    if (member === undefined) this.#doc.font(path);
    else this.#doc.font(path, member);
  }
}
