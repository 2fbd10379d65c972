import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { PictureContent } from '../../../../shared/registers/papers/content.ts';
import { mm } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { openImage } from '../pdf-internals.ts';
import { wrapText } from '../wrap-text.ts';
import { fitWidth } from './fit.ts';

const perLine = 2;
const gap = 6 * mm;

/** Height of a picture's box, of its width. */
const proportion = 0.72;

/** Height of the name under it, in type sizes. */
const nameHeight = 1.9;

/** Height of one line of pictures with their names, in points. @param width of the paper between its margins */
export function pictureLine(width: number, size: number): number {
  return boxWidth(width) * proportion + nameHeight * size;
}

/** Pictures line by line, two on each. */
export function pictureLines(pictures: readonly PictureContent[]): readonly (readonly PictureContent[])[] {
  return Array.from({ length: Math.ceil(pictures.length / perLine) }, (_, line) =>
    pictures.slice(line * perLine, (line + 1) * perLine),
  );
}

/** Draws one line of pictures, the way up that the camera said; one alone stands in the middle. */
export function drawPictures(
  pdf: PdfFile,
  pictures: readonly PictureContent[],
  { left, right }: { readonly left: number; readonly right: number },
  top: number,
  size: number,
): void {
  const width = boxWidth(right - left);
  const height = width * proportion;
  const used = pictures.length * width + (pictures.length - 1) * gap;
  for (const [index, { name, file }] of pictures.entries()) {
    const x = (left + right - used) / 2 + index * (width + gap);
    const picture = file === null ? null : readable(pdf, file);
    if (picture === null) drawMissing(pdf, file === null, { x, y: top, width, height }, size);
    else pdf.doc.image(picture, x, top, { fit: [width, height], align: 'center', valign: 'center' });
    const { song } = pdf.text;
    const nameSize = fitWidth(song.typeface, song.typeface.drawable(name), width, size * 0.9);
    song.centred(name, x + width / 2, top + height + size * 1.3, nameSize);
  }
}

function boxWidth(width: number): number {
  return (width - (perLine - 1) * gap) / perLine;
}

/** The picture's bytes; null if it is none that can be drawn: damaged, gone since, or WebP, which PDF does not know. */
function readable(pdf: PdfFile, file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const { imgData } = openImage(pdf.doc, bytes);
    // pdfkit unpacks a PNG later and out of reach: one that cannot be unpacked would end the whole print then.
    if (imgData !== undefined) inflateSync(imgData);
    return bytes;
  } catch {
    // The paper says it in the picture's place.
    return null;
  }
}

/** A box instead of a picture that cannot be printed. */
function drawMissing(
  { doc, text: { song } }: PdfFile,
  isGone: boolean,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  size: number,
): void {
  doc.rect(x, y, width, height).lineWidth(0.5).stroke('#777777');
  const said = isGone
    ? '照片文件不在账本里了，请重新添加。'
    : '这张照片印不出来，可能已损坏或格式不合，请另存为 JPG 后重新添加。';
  const lines = wrapText(said, width - 2 * size, (part) => song.typeface.width(part, size));
  for (const [index, line] of lines.entries())
    song
      .in('grey')
      .centred(line, x + width / 2, y + height / 2 + (index - lines.length / 2 + 0.8) * size * 1.5, size);
}
