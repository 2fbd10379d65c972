import type PDFKit from 'pdfkit';

/**
 * The few parts of pdfkit that its types do not show. Kept in one file, so that a new version of it is checked in one
 * place (test: "the page total is on every page").
 */
export type PDFDocument = InstanceType<typeof PDFKit>;

export interface PDFReference {
  readonly data: Record<string, unknown>;
  end(content: string): void;
}

export interface PDFFont {
  readonly id: string;
  /** Glyph codes as hex strings, and their positions; the glyphs become part of the embedded subset. */
  encode(text: string): readonly [string[], unknown];
  ref(): PDFReference;
}

interface Internals {
  readonly _font: PDFFont;
  openImage(bytes: Buffer): OpenedImage;
  readonly page: {
    readonly fonts: Record<string, PDFReference>;
    readonly xobjects: Record<string, PDFReference>;
  };
}

/** A picture that pdfkit has read but not drawn. */
export interface OpenedImage {
  /** A PNG's pixels, packed; pdfkit unpacks them when it writes them. */
  readonly imgData?: Uint8Array;
}

/** Reads a picture without drawing it. @throws whatever pdfkit throws if it is none that it knows */
export function openImage(doc: PDFDocument, bytes: Buffer): OpenedImage {
  return internals(doc).openImage(bytes);
}

/** The font that the document draws with now. */
export function fontOf(doc: PDFDocument): PDFFont {
  return internals(doc)._font;
}

/** The fonts that the current page draws with, by id. */
export function pageFontsOf(doc: PDFDocument): Record<string, PDFReference> {
  return internals(doc).page.fonts;
}

/** The forms that the current page may show, by name. */
export function resourcesOf(doc: PDFDocument): Record<string, PDFReference> {
  return internals(doc).page.xobjects;
}

function internals(doc: PDFDocument): Internals {
  if (!('_font' in doc)) throw new Error('this version of pdfkit keeps its font elsewhere');
  return doc as PDFDocument & Internals;
}
