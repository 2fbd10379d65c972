import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import PDFKit from 'pdfkit';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { writeAtomically } from '../atomic-file.ts';
import type { Faces, FontRole } from './font-files.ts';
import type { PDFDocument } from './pdf-internals.ts';
import { TextPainter } from './text-painter.ts';
import { type MissingGlyph, missingGlyphs, Typeface } from './typeface.ts';

/** What came of a PDF. */
export interface FinishedPdf {
  readonly pages: number;
  /** Characters that no font at hand has; on paper their numbers stand in brackets. */
  readonly missing: readonly MissingGlyph[];
}

/** A PDF that goes to the disk page by page, so that memory does not grow with it. */
export class PdfFile {
  readonly doc: PDFDocument;
  readonly text: Readonly<Record<FontRole, TextPainter>>;
  readonly #stream: WriteStream;
  readonly #missing = new Map<string, number>();
  #pages = 0;

  constructor(path: string, title: string, faces: Faces) {
    this.doc = new PDFKit({
      autoFirstPage: false,
      margin: 0,
      info: { Title: title, Creator: '连心台账', Producer: '连心台账' },
      lang: 'zh-CN',
    });
    this.#stream = createWriteStream(path);
    // A disk that fails between two looks at it: `drained` and `finish` tell, and nothing more is written meanwhile.
    this.#stream.on('error', () => this.doc.unpipe(this.#stream));
    this.doc.pipe(this.#stream);
    const painter = (role: FontRole) => new TextPainter(this.doc, new Typeface(role, faces, this.#missing));
    this.text = { title: painter('title'), song: painter('song'), hei: painter('hei') };
  }

  /** Pages begun. */
  get pages(): number {
    return this.#pages;
  }

  /** @param width in points, like the height */
  addPage(width: number, height: number): void {
    this.doc.addPage({ size: [width, height], margin: 0 });
    this.#pages += 1;
  }

  /**
   * Waits until the disk has taken what was written: a long list must not pile up in memory. Streams hand over, and a
   * cancel is heard, only when others get their turn, which a loop of promises alone never gives them.
   */
  async drained(): Promise<void> {
    await setImmediate();
    if (this.#stream.errored) throw this.#stream.errored;
    while (this.#stream.writableNeedDrain) await once(this.#stream, 'drain');
  }

  async finish(): Promise<FinishedPdf> {
    const written = once(this.#stream, 'close');
    this.doc.end();
    await written;
    return { pages: this.#pages, missing: missingGlyphs(this.#missing) };
  }

  /** Lets go of the file after a failure. What was still on its way into it fails too; the first failure is the one to tell. */
  async abandon(): Promise<void> {
    this.doc.unpipe(this.#stream);
    if (this.#stream.closed) return;
    const closed = new Promise<void>((resolve) => this.#stream.once('close', resolve));
    this.#stream.destroy();
    await closed;
  }
}

/** How a PDF is made: with which faces, and how its making is watched and stopped. */
export interface PrintOptions {
  readonly faces?: Faces;
  readonly signal?: AbortSignal;
  /** Told how many rows are drawn. */
  onProgress?(rows: number): void;
}

/** Called after each drawn row: looks now and then whether the work is still wanted, and waits for the disk. */
export type NextRow = () => Promise<void>;

/**
 * Makes a PDF under its name, or nothing: a failure or a cancel leaves what was there before.
 *
 * @param rowsAtOnce rows between two looks at the cancel signal
 * @throws Refusal if cancelled or the file cannot be written
 */
export async function writePdf(
  file: string,
  { title, rowsAtOnce }: { readonly title: string; readonly rowsAtOnce: number },
  options: PrintOptions,
  draw: (pdf: PdfFile, nextRow: NextRow) => Promise<void>,
): Promise<FinishedPdf & { readonly rows: number }> {
  return writeAtomically(file, async (path) => {
    const pdf = new PdfFile(path, title, options.faces ?? 'official');
    let rows = 0;
    try {
      await draw(pdf, async () => {
        rows += 1;
        if (rows % rowsAtOnce !== 0) return;
        if (options.signal?.aborted) throw new Refusal('document-cancelled', {});
        options.onProgress?.(rows);
        await pdf.drained();
      });
      await pdf.drained();
      return { ...(await pdf.finish()), rows };
    } catch (error) {
      await pdf.abandon();
      throw error;
    }
  });
}
