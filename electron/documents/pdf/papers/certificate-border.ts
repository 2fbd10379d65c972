import { mm } from '../page-geometry.ts';
import type { PDFDocument } from '../pdf-internals.ts';

const colours = { red: '#b3121a', gold: '#b8923f' } as const;

/** How far the corners are from the edge, and how long their arms are. */
const corner = { inset: 18 * mm, arm: 20 * mm } as const;

/** A red frame, a golden line within it, and an angle with a lozenge in every corner. */
export function drawBorder(doc: PDFDocument, width: number, height: number): void {
  const frame = (inset: number, line: number, colour: string) =>
    doc
      .rect(inset, inset, width - 2 * inset, height - 2 * inset)
      .lineWidth(line)
      .stroke(colour);
  frame(9 * mm, 3.4, colours.red);
  frame(11 * mm, 0.8, colours.red);
  frame(13.5 * mm, 1, colours.gold);
  const { inset } = corner;
  drawCorner(doc, inset, inset, 1, 1);
  drawCorner(doc, width - inset, inset, -1, 1);
  drawCorner(doc, inset, height - inset, 1, -1);
  drawCorner(doc, width - inset, height - inset, -1, -1);
}

/** @param right 1 where the page lies to the right of the corner, -1 to its left; `down` likewise */
function drawCorner(doc: PDFDocument, x: number, y: number, right: number, down: number): void {
  const angle = (inset: number, arm: number, line: number, colour: string) =>
    doc
      .moveTo(x + right * arm, y + down * inset)
      .lineTo(x + right * inset, y + down * inset)
      .lineTo(x + right * inset, y + down * arm)
      .lineWidth(line)
      .stroke(colour);
  angle(0, corner.arm, 2.4, colours.red);
  angle(1.6 * mm, corner.arm - 3 * mm, 0.8, colours.gold);
  const centre = { x: x + right * 5.2 * mm, y: y + down * 5.2 * mm };
  const half = 1.9 * mm;
  doc
    .moveTo(centre.x, centre.y - half)
    .lineTo(centre.x + half, centre.y)
    .lineTo(centre.x, centre.y + half)
    .lineTo(centre.x - half, centre.y)
    .fill(colours.red);
}
