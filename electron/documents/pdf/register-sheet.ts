import { type FinishedPdf, type PrintOptions, writePdf } from './pdf-file.ts';
import { SheetPainter } from './sheet-painter.ts';
import type { TableColumn } from './table-columns.ts';

/** A register as it is printed: what stands on the paper, and in which order. */
export interface RegisterSheet {
  readonly title: string;
  /** Above the table: 单位 at the left, 截至日期 at the right. */
  readonly heading: { readonly left?: string; readonly right?: string };
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'landscape' | 'portrait';
  readonly columns: readonly TableColumn[];
  readonly sections: Iterable<SheetSection> | AsyncIterable<SheetSection>;
  readonly footer: { readonly mark: string; readonly printed: string };
  /** Says （已脱敏） in the heading. */
  readonly masked: boolean;
  /** 练习册: every page says so. */
  readonly practice: boolean;
}

/** Rows that begin on a page of their own, e.g. one branch's. */
export interface SheetSection {
  readonly subtitle?: string;
  /** Where the section is another table than the sheet's. */
  readonly columns?: readonly TableColumn[];
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
  /** The pieces of the 合计 line under the last row. */
  readonly totals?: readonly string[];
}

/** Rows between two looks at the cancel signal. */
const rowsAtOnce = 200;

/**
 * Prints a register as a PDF. Pages are written as they fill, so that memory does not grow with the list.
 *
 * @throws Refusal if cancelled or the file cannot be written; nothing half-written stays
 */
export async function printRegisterSheet(
  sheet: RegisterSheet,
  file: string,
  options: PrintOptions = {},
): Promise<FinishedPdf & { readonly rows: number }> {
  return writePdf(file, { title: sheet.title, rowsAtOnce }, options, async (pdf, nextRow) => {
    const painter = new SheetPainter(sheet, pdf);
    for await (const section of sheet.sections) {
      painter.beginSection(section.subtitle ?? null, section.columns);
      for await (const row of section.rows) {
        painter.row(row);
        await nextRow();
      }
      painter.endSection(section.totals ?? null);
    }
    painter.finish();
  });
}
