import type { FontFile } from './font-files.ts';
import { fontOf, type PDFDocument, type PDFFont, pageFontsOf } from './pdf-internals.ts';
import type { TextRun, Typeface } from './typeface.ts';

/** A colour of text, as the page's content says it. */
export type Ink = 'black' | 'grey' | 'red' | 'white';

const inks: Readonly<Record<Ink, string>> = {
  black: '0 g',
  grey: '0.35 g',
  red: '0.7 0.07 0.1 rg',
  white: '1 g',
};

/** One of the document's fonts, with the codes of the characters it has drawn. */
interface UsedFont {
  readonly font: PDFFont;
  readonly codes: Map<string, string>;
}

/**
 * Draws lines of text in one typeface, by baseline. Without kerning and ligatures: text stands exactly as wide as it
 * was measured, character by character. So each character is looked up in the font once and not once a line, which is
 * what most of the time went into when pdfkit laid out every cell anew.
 */
export class TextPainter {
  readonly typeface: Typeface;
  readonly #doc: PDFDocument;
  readonly #ink: Ink;
  readonly #fonts = new Map<FontFile, UsedFont>();

  constructor(doc: PDFDocument, typeface: Typeface, ink: Ink = 'black') {
    this.#doc = doc;
    this.typeface = typeface;
    this.#ink = ink;
  }

  /** The same typeface in another colour. */
  in(ink: Ink): TextPainter {
    return new TextPainter(this.#doc, this.typeface, ink);
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
      this.#drawRun(run, at, y, size);
      at += this.typeface.width(run.text, size);
    }
  }

  centred(text: string, x: number, y: number, size: number): void {
    this.draw(text, x - this.typeface.width(text, size) / 2, y, size);
  }

  rightAligned(text: string, x: number, y: number, size: number): void {
    this.draw(text, x - this.typeface.width(text, size), y, size);
  }

  /** Pale and slanted around a point: over a page, or over one card. */
  watermark(text: string, x: number, y: number, size: number): void {
    this.#doc.save();
    this.#doc.rotate(-25, { origin: [x, y] }).fillOpacity(0.07);
    this.centred(text, x, y + size / 3, size);
    this.#doc.restore();
  }

  #drawRun({ text, file }: TextRun, x: number, y: number, size: number): void {
    const { font, codes } = this.#fontOf(file);
    let glyphs = '';
    for (const character of text) {
      let code = codes.get(character);
      if (code === undefined) {
        code = font.encode(character)[0].join('');
        codes.set(character, code);
      }
      glyphs += code;
    }
    const pageFonts = pageFontsOf(this.#doc);
    pageFonts[font.id] ??= font.ref();
    // The page's own axis points downwards: the text is turned upright again.
    this.#doc.addContent(
      `BT ${inks[this.#ink]} /${font.id} ${size} Tf 1 0 0 -1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${glyphs}> Tj ET`,
    );
  }

  #fontOf(file: FontFile): UsedFont {
    const known = this.#fonts.get(file);
    if (known !== undefined) return known;
    this.#use(file);
    const used = { font: fontOf(this.#doc), codes: new Map<string, string>() };
    this.#fonts.set(file, used);
    return used;
  }

  #use({ path, member }: FontFile): void {
    if (member === undefined) this.#doc.font(path);
    else this.#doc.font(path, member);
  }
}
