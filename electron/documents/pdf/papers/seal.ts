import type { TextPainter } from '../text-painter.ts';
import { fitWidth } from './fit.ts';

/** From the unit's line to the date's, in type sizes. */
export const sealLine = 1.9;

/** What is signed and when, and between which edges it may stand, in points. */
export interface Seal {
  readonly signature: string;
  readonly date: string;
  readonly left: number;
  readonly right: number;
}

/**
 * 署名和日期, where a seal will be pressed (GB/T 9704-2012, 7.3.5.1): the date ends four characters before the right edge,
 * the unit stands above it and is centred on it. A long name goes as far to the right as the edge, a very long one is
 * set smaller.
 *
 * @param baseline of the date
 */
export function drawSeal(
  painter: TextPainter,
  { signature, date, left, right }: Seal,
  baseline: number,
  size: number,
): void {
  const { typeface } = painter;
  const dateRight = right - 4 * size;
  const centre = dateRight - typeface.width(date, size) / 2;
  const unitSize = fitWidth(typeface, signature, right - left, size);
  const unitCentre = Math.min(centre, right - typeface.width(signature, unitSize) / 2);
  painter.centred(signature, unitCentre, baseline - sealLine * size, unitSize);
  painter.rightAligned(date, dateRight, baseline, size);
}
