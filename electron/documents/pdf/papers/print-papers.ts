import type { ContentOf } from '../../../../shared/registers/papers/content.ts';
import { type FinishedPdf, type NextRow, type PdfFile, type PrintOptions, writePdf } from '../pdf-file.ts';
import { CardPainter, type CardSheets } from './card-painter.ts';
import { CertificatePainter } from './certificate-painter.ts';
import { RecordPainter, type RecordSheets } from './record-painter.ts';
import { SlipPainter, type SlipSheets } from './slip-painter.ts';
import { drawTrialSheet } from './trial-sheet.ts';

/** Papers of one layout, in their order, and how they are laid on their pages. */
export type PaperBatch = {
  readonly title: string;
  /** 练习册: every paper says so. */
  readonly practice: boolean;
} & (
  | { readonly layout: 'certificate'; readonly papers: Iterable<ContentOf<'certificate'>> }
  | { readonly layout: 'slip'; readonly sheets: SlipSheets; readonly papers: Iterable<ContentOf<'slip'>> }
  | { readonly layout: 'card'; readonly sheets: CardSheets; readonly papers: Iterable<ContentOf<'card'>> }
  | {
      readonly layout: 'record';
      readonly sheets: RecordSheets;
      readonly papers: Iterable<ContentOf<'record'>>;
    }
  | { readonly layout: 'trial'; readonly sheets: CardSheets }
);

/** Papers between two looks at the cancel signal. */
const rowsAtOnce = 20;

/**
 * Prints the papers of single rows as a PDF; pages are written as they fill.
 *
 * @throws Refusal if cancelled or the file cannot be written; nothing half-written stays
 */
export async function printPapers(
  batch: PaperBatch,
  file: string,
  options: PrintOptions = {},
): Promise<FinishedPdf & { readonly papers: number }> {
  const { rows, ...finished } = await writePdf(
    file,
    { title: batch.title, rowsAtOnce },
    options,
    (pdf, nextRow) => draw(batch, pdf, nextRow),
  );
  return { ...finished, papers: rows };
}

async function draw(batch: PaperBatch, pdf: PdfFile, nextRow: NextRow): Promise<void> {
  const { practice } = batch;
  switch (batch.layout) {
    case 'certificate':
      return each(batch.papers, new CertificatePainter(pdf, practice), nextRow);
    case 'slip':
      return each(batch.papers, new SlipPainter(pdf, batch.sheets, practice), nextRow);
    case 'card': {
      const painter = new CardPainter(pdf, batch.sheets, practice);
      await each(batch.papers, painter, nextRow);
      return painter.finish();
    }
    case 'record':
      return each(batch.papers, new RecordPainter(pdf, batch.sheets, practice), nextRow);
    case 'trial':
      return drawTrialSheet(pdf, batch.sheets.offset);
  }
}

async function each<Content>(
  papers: Iterable<Content>,
  painter: { paper(content: Content): void },
  nextRow: NextRow,
): Promise<void> {
  for (const paper of papers) {
    painter.paper(paper);
    await nextRow();
  }
}
