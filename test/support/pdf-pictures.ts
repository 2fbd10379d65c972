import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfDrawing } from './pdf-drawing.ts';

/** A picture on a page as it is seen, in points. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
}

/** The pictures of every page, however they were turned. */
export async function pdfPictures(file: string): Promise<PdfPicture[][]> {
  return (await pdfDrawing(file)).map((steps) =>
    steps.flatMap(({ operator, matrix: [a, b, c, d] }) =>
      operator === OPS.paintImageXObject
        ? [{ width: Math.abs(a) + Math.abs(c), height: Math.abs(b) + Math.abs(d) }]
        : [],
    ),
  );
}
