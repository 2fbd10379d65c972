import type { CardFaceContent } from '../../../../shared/registers/papers/content.ts';
import { mm } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import type { PDFDocument } from '../pdf-internals.ts';
import type { TextPainter } from '../text-painter.ts';
import { wrapText } from '../wrap-text.ts';
import { cardSize, type Point } from './card-slots.ts';
import { fitWidth, largestFit } from './fit.ts';

/** Nothing stands nearer to the edge than this: a cut is never exact. */
const inset = { x: 6 * mm, y: 5 * mm } as const;

const room = cardSize.width - 2 * inset.x;
const red = '#b3121a';

const lineSizes = [9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5, 4] as const;
const leading = 1.45;

/** One side of a card, its upper left corner at a point of the page. */
export function drawFace(pdf: PdfFile, face: CardFaceContent, corner: Point): void {
  if (face.kind === 'cover') drawCover(pdf, face, corner);
  else drawDetails(pdf, face, corner);
}

/** 封面: whose card, a large title in the middle with its note, a few lines below. */
function drawCover({ doc, text }: PdfFile, face: CardFaceContent, { x, y }: Point): void {
  const centre = x + cardSize.width / 2;
  shrunk(text.hei.in('red'), face.head, centre, y + 10 * mm, 9.5);
  rule(doc, x + inset.x, y + 13 * mm, room);
  shrunk(text.title.in('red'), face.title, centre, y + 27.5 * mm, 25);
  shrunk(text.song, face.note, centre, y + 34 * mm, 9.5);
  const lines = [
    ...face.lines.map(({ label, text }) => (label === '' ? text : `${label}　${text}`)),
    face.foot,
  ].filter((line) => line !== '');
  const top = y + 37 * mm;
  const set = largestFit(lineSizes, y + cardSize.height - inset.y - top, (size) => {
    const texts = lines.flatMap((line) => wrapped(text.song, line, room, size));
    return { texts, size, height: texts.length * size * leading };
  });
  let baseline = y + cardSize.height - inset.y - set.height + set.size;
  for (const line of set.texts) {
    text.song.centred(line, centre, baseline, set.size);
    baseline += set.size * leading;
  }
}

/** 内容: the title at the head with its note beside it, then label and value line by line. */
function drawDetails({ doc, text }: PdfFile, face: CardFaceContent, { x, y }: Point): void {
  const left = x + inset.x;
  let top = y + inset.y;
  if (face.head !== '') {
    const size = fitWidth(text.hei.typeface, face.head, room, 7.5);
    text.hei.in('red').draw(face.head, left, top + 7.5, size);
    top += 12;
  }
  const noteSize = fitWidth(text.song.typeface, face.note, room * 0.5, 8.5);
  const beside = face.note === '' ? 0 : text.song.typeface.width(face.note, noteSize) + 8;
  const titleSize = fitWidth(text.title.typeface, face.title, room - beside, 15);
  text.title.draw(face.title, left, top + 13, titleSize);
  text.song.in('grey').rightAligned(face.note, left + room, top + 13, noteSize);
  top += 18.5;
  rule(doc, left, top, room);
  top += 5;
  const foot = face.foot === '' ? 0 : 11;
  drawLines(text, face.lines, left, top, y + cardSize.height - inset.y - foot - top);
  if (face.foot === '') return;
  const footSize = fitWidth(text.song.typeface, face.foot, room, 7.5);
  text.song.in('red').draw(face.foot, left, y + cardSize.height - inset.y, footSize);
}

/** Labels one under the other, values in line. A few lines have more air between them than many. */
function drawLines(
  text: PdfFile['text'],
  lines: CardFaceContent['lines'],
  left: number,
  top: number,
  height: number,
): void {
  const set = largestFit(lineSizes, height, (size) => {
    const gap = Math.max(0, ...lines.map(({ label }) => text.hei.typeface.width(label, size)));
    const indent = gap === 0 ? 0 : gap + size * 0.8;
    const values = lines.map(({ label, text: value }) => ({
      label,
      texts: wrapped(text.song, value, room - indent, size),
    }));
    const count = values.reduce((sum, { texts }) => sum + texts.length, 0);
    return { values, size, indent, count, height: count * size * leading };
  });
  const air = Math.min(0.55, (height - set.height) / Math.max(1, set.values.length) / set.size);
  let baseline = top + set.size * (1 + Math.max(0, air) / 2);
  for (const { label, texts } of set.values) {
    text.hei.in('grey').draw(label, left, baseline, set.size);
    for (const line of texts) {
      text.song.draw(line, left + set.indent, baseline, set.size);
      baseline += set.size * leading;
    }
    baseline += set.size * Math.max(0, air);
  }
}

/** A line in the largest size, up to the one wished for, in which it fits across the card. */
function shrunk(painter: TextPainter, text: string, centre: number, baseline: number, size: number): void {
  painter.centred(text, centre, baseline, fitWidth(painter.typeface, text, room, size));
}

function wrapped({ typeface }: TextPainter, text: string, width: number, size: number): readonly string[] {
  return wrapText(typeface.drawable(text.replace(/\s*\n\s*/g, '　')), width, (part) =>
    typeface.width(part, size),
  );
}

function rule(doc: PDFDocument, x: number, y: number, width: number): void {
  doc
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.8)
    .stroke(red);
}
