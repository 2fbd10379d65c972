import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A straight line on a page, in points from its lower left corner. */
export interface PdfLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** What a path's numbers begin with: move to, line to. Curves are not looked at. */
const drawn = { move: 0, line: 1 } as const;

/** The straight lines of every page, wherever they were turned or moved to. */
export async function pdfLines(file: string): Promise<PdfLine[][]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      pages.push(linesOf(fnArray, argsArray));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function linesOf(operators: readonly number[], args: readonly unknown[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [index, operator] of operators.entries()) {
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args[index] as Matrix);
    else if (operator === OPS.constructPath) {
      const [, [path]] = args[index] as readonly [number, readonly [ArrayLike<number> | null]];
      if (path !== null) lines.push(...straight([...Array.from(path)], matrix));
    }
  }
  return lines;
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

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
