import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Matrix = readonly [number, number, number, number, number, number];

/** One step of drawing a page, and how the page is turned and moved at it. */
export interface DrawingStep {
  readonly operator: number;
  readonly args: unknown;
  readonly matrix: Matrix;
}

/** What a reader program does to draw each page, step by step. */
export async function pdfDrawing(file: string): Promise<DrawingStep[][]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: DrawingStep[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      pages.push(stepsOf(fnArray, argsArray));
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function stepsOf(operators: readonly number[], args: readonly unknown[]): DrawingStep[] {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  return operators.map((operator, index) => {
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = times(matrix, args[index] as Matrix);
    return { operator, args: args[index], matrix };
  });
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
