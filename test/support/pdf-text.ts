import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfText {
  readonly text: string;
  /** In points from the page's lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Type size in points. */
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** Everything on the page, in the order in which it was drawn. */
  readonly text: string;
  readonly items: readonly PdfText[];
}

/** Reads a PDF back as a reader program does; what stands in a form XObject (共 y 页) is read with its page. */
export async function pdfPages(file: string): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      const content = await page.getTextContent();
      const items = content.items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                width: item.width,
                size: Math.hypot(Number(item.transform[2]), Number(item.transform[3])),
              },
            ]
          : [],
      );
      pages.push({ width, height, text: items.map(({ text }) => text).join(' '), items });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
