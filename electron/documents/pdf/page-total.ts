import type { PDFFont } from './pdf-internals.ts';
import { fontOf, type PDFDocument, type PDFReference, resourcesOf } from './pdf-internals.ts';

/**
 * 共 y 页 on every page, although y is known only at the end: a small form that all pages show, and that is drawn when
 * the last page is done. Pages can so be written to disk as they fill.
 */
export class PageTotal {
  readonly #doc: PDFDocument;
  readonly #form: PDFReference;
  readonly #font: PDFFont;
  readonly #size: number;

  /** The document's current font, at this size, is what the figure will be drawn with. */
  constructor(doc: PDFDocument, size: number) {
    this.#doc = doc;
    this.#size = size;
    this.#font = fontOf(doc);
    this.#form = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, -size, 60, size * 2] });
  }

  /** Shows the form on the current page, its baseline at (x, y) from the upper left corner. */
  show(x: number, y: number): void {
    resourcesOf(this.#doc).PageTotal = this.#form;
    // The page's own axis points downwards: the form is turned upright again.
    this.#doc.addContent(`q 1 0 0 -1 ${x.toFixed(2)} ${y.toFixed(2)} cm /PageTotal Do Q`);
  }

  /** Draws the form; after the last page. */
  finish(total: number): void {
    const [glyphs] = this.#font.encode(`${total} 页`);
    this.#form.data.Resources = { Font: { [this.#font.id]: this.#font.ref() } };
    this.#form.end(`BT /${this.#font.id} ${this.#size} Tf <${glyphs.join('')}> Tj ET`);
  }
}
