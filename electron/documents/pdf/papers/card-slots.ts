import { slotCount } from '../../../../shared/registers/papers/paper-options.ts';
import { mm, paperSizes } from '../page-geometry.ts';

/** 名片大小, in points. */
export const cardSize = { width: 90 * mm, height: 54 * mm } as const;

/** 2 × 5 cards on a sheet of A4. */
const columns = 2;
const rows = slotCount / columns;

const [sheetWidth, sheetHeight] = paperSizes.A4;

/** 15 mm at the sides, 13.5 mm above and below. */
const margin = {
  x: (sheetWidth - columns * cardSize.width) / 2,
  y: (sheetHeight - rows * cardSize.height) / 2,
} as const;

/** Crop marks begin this far from the cards, so that no cut leaves a trace of them, and are this long. */
const mark = { gap: 1.5 * mm, length: 5 * mm } as const;

/** What is added to every place to make up for where the printer draws its paper in: to the right and downwards, in mm. */
export interface Offset {
  readonly x: number;
  readonly y: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The upper left corner of a slot, in points from that of the page.
 *
 * @param slot from 0 at the upper left, row by row
 * @param mirrored on the other side of the sheet: turned over its long edge, left is right
 */
export function slotCorner(slot: number, offset: Offset, mirrored = false): Point {
  const column = mirrored ? columns - 1 - (slot % columns) : slot % columns;
  return {
    x: margin.x + column * cardSize.width + offset.x * mm,
    y: margin.y + Math.trunc(slot / columns) * cardSize.height + offset.y * mm,
  };
}

/** Crop marks: short lines in the margins, in line with every edge of the cards. */
export function cropMarks(offset: Offset): readonly (readonly [from: Point, to: Point])[] {
  const first = slotCorner(0, offset);
  const right = first.x + columns * cardSize.width;
  const bottom = first.y + rows * cardSize.height;
  const across = Array.from({ length: rows + 1 }, (_, row) => first.y + row * cardSize.height).flatMap((y) =>
    [first.x - mark.gap - mark.length, right + mark.gap].map((x): readonly [Point, Point] => [
      { x, y },
      { x: x + mark.length, y },
    ]),
  );
  const upright = Array.from({ length: columns + 1 }, (_, column) => first.x + column * cardSize.width);
  const down = upright.flatMap((x) =>
    [first.y - mark.gap - mark.length, bottom + mark.gap].map((y): readonly [Point, Point] => [
      { x, y },
      { x, y: y + mark.length },
    ]),
  );
  return [...across, ...down];
}
