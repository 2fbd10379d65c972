import type { CertificateContent } from '../../../../shared/registers/papers/content.ts';
import { mm, paperSizes } from '../page-geometry.ts';
import type { PdfFile } from '../pdf-file.ts';
import { wrapText } from '../wrap-text.ts';
import { drawBorder } from './certificate-border.ts';
import { fitWidth, largestFit } from './fit.ts';
import { drawSeal } from './seal.ts';

const [height, width] = paperSizes.A4;

/** Where things stand, in points from the upper left corner. */
const page = {
  left: 42 * mm,
  right: width - 42 * mm,
  /** Baseline of the title. */
  title: 54 * mm,
  /** Of the certificate's number, above the text. */
  number: 66 * mm,
  bodyTop: 68 * mm,
  bodyBottom: 146 * mm,
  /** Baseline of the date. */
  date: 174 * mm,
} as const;

const titleSize = 48;
const sealSize = 20;
const bodySizes = [24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10] as const;

/** Line to line, in type sizes. */
const leading = 1.75;

interface Line {
  readonly text: string;
  /** In points from the left edge. */
  readonly indent: number;
}

/** 证书: one page each, with a border, a wide title, the text indented by two characters, seal and date at the right. */
export class CertificatePainter {
  readonly #pdf: PdfFile;
  readonly #practice: boolean;

  constructor(pdf: PdfFile, practice: boolean) {
    this.#pdf = pdf;
    this.#practice = practice;
  }

  paper(content: CertificateContent): void {
    const { doc, text } = this.#pdf;
    this.#pdf.addPage(width, height);
    if (this.#practice) text.title.watermark('练 习 册', width / 2, height / 2, 110);
    drawBorder(doc, width, height);
    this.#title(content.title);
    const numberSize = fitWidth(text.song.typeface, content.number, page.right - page.left, 12);
    text.song.rightAligned(content.number, page.right, page.number, numberSize);
    this.#body(content);
    const { signature, date } = content;
    drawSeal(text.song, { signature, date, left: page.left, right: page.right }, page.date, sealSize);
  }

  /** Letter by letter, with air between them; closer together if the title is long. */
  #title(title: string): void {
    const letters = [...title];
    const room = page.right - page.left;
    const [size, gap] = letters.length <= 6 ? [titleSize, 0.5] : [titleSize * 0.75, 0.2];
    const wide = letters.length * size + (letters.length - 1) * gap * size;
    const scale = Math.min(1, room / wide);
    let x = (width - wide * scale) / 2;
    for (const letter of letters) {
      this.#pdf.text.title.in('red').draw(letter, x, page.title, size * scale);
      x += (1 + gap) * size * scale;
    }
  }

  #body({ salutation, body }: CertificateContent): void {
    const room = page.bodyBottom - page.bodyTop;
    const { lines, size, height } = largestFit(bodySizes, room, (size) => this.#set(salutation, body, size));
    let baseline = page.bodyTop + (room - height) / 2 + size * 1.1;
    for (const { text, indent } of lines) {
      this.#pdf.text.song.draw(text, page.left + indent, baseline, size);
      baseline += size * leading;
    }
  }

  #set(salutation: string, body: readonly string[], size: number) {
    const { typeface } = this.#pdf.text.song;
    const width = (text: string) => typeface.width(text, size);
    const room = page.right - page.left;
    const wrapped = (text: string, indent: number): Line[] =>
      wrapText(typeface.drawable(text), room, width, indent).map((line, index) => ({
        text: line,
        indent: index === 0 ? indent : 0,
      }));
    const lines = [
      ...(salutation === '' ? [] : wrapped(salutation, 0)),
      ...body.flatMap((paragraph) => wrapped(paragraph, 2 * size)),
    ];
    return { lines, size, height: lines.length * size * leading };
  }
}
