import { slotCount } from '../../../../shared/registers/papers/paper-options.ts';
import { mm } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { beginCardSheet } from './card-painter.ts';
import { cardSize, type Offset, slotCorner } from './card-slots.ts';

/** What to do with it, one line after the other. */
const hints = [
  '先印在白纸上，叠在卡纸上对着光看。',
  '框线偏左、偏上，就把数加大；偏右、偏下，就减小。',
  '改好以后再印一张，对齐了再印卡片。',
] as const;

/** 试印页: the outlines of ten cards with their numbers and a scale, to find out how far a printer is off. */
export function drawTrialSheet(pdf: PdfFile, offset: Offset): void {
  const { doc, text } = pdf;
  beginCardSheet(pdf, offset);
  for (let slot = 0; slot < slotCount; slot += 1) {
    const { x, y } = slotCorner(slot, offset);
    const centre = { x: x + cardSize.width / 2, y: y + cardSize.height / 2 };
    doc.rect(x, y, cardSize.width, cardSize.height).lineWidth(0.5).stroke('#333333');
    text.hei.centred(`第 ${slot + 1} 格`, centre.x, centre.y - 8 * mm, 16);
    if (slot > 0) continue;
    const said = `试印页：左右 ${offset.x} 毫米，上下 ${offset.y} 毫米`;
    for (const [line, hint] of [said, ...hints].entries())
      text.song.centred(hint, centre.x, centre.y + line * 13, 9);
  }
  scale(pdf, offset);
}

/** Millimetres from the first card's corner to the right and downwards, within the card. */
function scale({ doc }: PdfFile, offset: Offset): void {
  const { x, y } = slotCorner(0, offset);
  for (let step = 0; step <= 20; step += 1) {
    const length = (step % 5 === 0 ? 3 : 1.5) * mm;
    doc.moveTo(x + step * mm, y).lineTo(x + step * mm, y + length);
    doc.moveTo(x, y + step * mm).lineTo(x + length, y + step * mm);
  }
  doc.lineWidth(0.3).stroke('#333333');
}
