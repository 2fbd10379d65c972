import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DrawingStep, type Matrix, pdfDrawing } from './pdf-drawing.ts';

/** A straight line on a page, in points from its lower left corner. */
export interface PdfLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** What a path's numbers begin with: move to, line to. Curves are not looked at. */
const drawn = { move: 0, line: 1 } as const;

/** The straight lines of every page, wherever they were turned or moved to. */
export async function pdfLines(file: string): Promise<PdfLine[][]> {
  return (await pdfDrawing(file)).map((steps) => steps.flatMap(linesOf));
}

function linesOf({ operator, args, matrix }: DrawingStep): PdfLine[] {
  if (operator !== OPS.constructPath) return [];
  const [, [path]] = args as readonly [number, readonly [ArrayLike<number> | null]];
  return path === null ? [] : straight([...Array.from(path)], matrix);
}

function straight(path: readonly number[], matrix: Matrix): PdfLine[] {
  const lines: PdfLine[] = [];
  let at = { x: 0, y: 0 };
  for (let index = 0; index < path.length; ) {
    const step = path[index];
    if (step !== drawn.move && step !== drawn.line) return lines;
    const to = place(path[index + 1] ?? 0, path[index + 2] ?? 0, matrix);
    if (step === drawn.line) lines.push({ x1: at.x, y1: at.y, x2: to.x, y2: to.y });
    at = to;
    index += 3;
  }
  return lines;
}

function place(x: number, y: number, [a, b, c, d, e, f]: Matrix): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
