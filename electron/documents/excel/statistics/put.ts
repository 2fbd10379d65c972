import type { CellValue, Style, Worksheet } from 'exceljs';

/** Top, left, bottom, right, 1-based; bottom and right are left out for a single cell. */
export type Area = readonly [top: number, left: number, bottom?: number, right?: number];

/** Writes into an area, merged if it is more than one cell. Each of its cells gets the style, or its frame would have gaps. */
export function put(
  sheet: Worksheet,
  [top, left, bottom = top, right = left]: Area,
  value: CellValue,
  style: Partial<Style>,
): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) sheet.getCell(row, column).style = style;
  }
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  sheet.getCell(top, left).value = value;
}
