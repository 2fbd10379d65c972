import type { Workbook, Worksheet } from 'exceljs';
import { marks, wrongMarkFont } from './form-look.ts';

interface FormSetup {
  /** Last cell that is printed, its row fixed: `R$30`; everything if left out. */
  readonly lastPrinted?: string;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly practice: boolean;
}

const paperA4 = 9;

/** A sheet that prints on one A4 page, landscape. */
export function addFormSheet(
  workbook: Workbook,
  name: string,
  { lastPrinted, frozen, practice }: FormSetup,
): Worksheet {
  return workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: frozen.rows, xSplit: frozen.columns, showGridLines: false }],
    pageSetup: {
      paperSize: paperA4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      // exceljs itself only puts a $ before the columns, and LibreOffice passes over an area that is not absolute.
      ...(lastPrinted === undefined ? {} : { printArea: `A$1:${lastPrinted}` }),
    },
    headerFooter: {
      ...(practice ? { oddHeader: '&C&"黑体,Regular"&16练习' } : {}),
      oddFooter: '&L内部资料&C第 &P 页，共 &N 页',
    },
  });
}

/** Failed checks in red. */
export function markWrong(sheet: Worksheet, ref: string): void {
  sheet.addConditionalFormatting({
    ref,
    rules: [
      {
        type: 'cellIs',
        operator: 'equal',
        formulae: [`"${marks.wrong}"`],
        priority: 1,
        style: { font: wrongMarkFont },
      },
    ],
  });
}
