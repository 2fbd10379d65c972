import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Size } from './page-layout.ts';
import { readInPieces } from './read-in-pieces.ts';

// Pages are read and drawn in workers of their own: scrolling never waits for them.
GlobalWorkerOptions.workerSrc = workerUrl;
GlobalWorkerOptions.rendererSrc = rendererUrl;

/** CSS pixels in a point of the PDF. */
export const pixelsInPoint = 96 / 72;

/** A PDF that can be drawn from; `close` frees what the workers hold of it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Sizes of the pages at 100 %, as far as they are known: those not seen yet are taken to be like the first. */
  readonly sizes: readonly Size[];
  close(): void;
}

/** Starting it takes longer than drawing a page: one serves every PDF. */
let reader: PDFWorker | null = null;

/**
 * Fetches and opens a PDF of the main side.
 *
 * @param address relative, `preview/….pdf`
 * @throws Fault if the file is not there any more
 */
export async function openPdf(address: string, signal: AbortSignal): Promise<OpenPdf> {
  const data = await readInPieces(address, signal);
  reader ??= PDFWorker.create({});
  const task = getDocument({
    data,
    worker: reader,
    // What a PDF of another program may need; ours carry their fonts with them.
    cMapUrl: beside('pdfjs/cmaps/'),
    standardFontDataUrl: beside('pdfjs/standard_fonts/'),
    iccUrl: beside('pdfjs/iccs/'),
    wasmUrl: beside('pdfjs/wasm/'),
    // The page's policy lets no WebAssembly in; the same folder has the decoders as scripts.
    useWasm: false,
  });
  const close = () => void task.destroy();
  try {
    const document = await task.promise;
    const { width, height } = (await document.getPage(1)).getViewport({ scale: pixelsInPoint });
    signal.throwIfAborted();
    return { document, sizes: Array.from({ length: document.numPages }, () => ({ width, height })), close };
  } catch (error) {
    close();
    throw error;
  }
}

function beside(folder: string): string {
  return new URL(folder, document.baseURI).href;
}
