import ExcelJS from 'exceljs';
import type { Template } from '../../../shared/registers/paper.ts';
import { writeAtomically } from '../../documents/atomic-file.ts';
import { colours, fonts } from '../../documents/excel/office-look.ts';
import { linesIn, rowHeight } from '../../documents/excel/text-height.ts';
import { sheetName } from '../../documents/excel/xlsx/package-parts.ts';
import { columnName } from '../../documents/excel/xlsx/xml.ts';

/** A form of Excel for a list: a title, a heading, one line of words that repeats. */
export interface ListForm {
  readonly title: Template;
  /** Above the heading. */
  readonly head: Template;
  readonly columns: readonly ListFormColumn[];
  /** Below the list. */
  readonly foot: Template;
  /** Of the line, in points; unless told, each copy fits what is filled in. */
  readonly lineHeight?: number;
}

export interface ListFormColumn {
  readonly heading: string;
  readonly word: Template;
  /** In characters. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Excel's number format; none for texts. */
  readonly format?: string;
  /** Added up below the list. */
  readonly summed?: boolean;
}

/** Rows of the form. */
const rows = { title: 1, head: 2, heading: 3, line: 4, first: 5 } as const;

const thin = { style: 'thin', color: { argb: colours.line } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

/** Writes the form. @throws Refusal as `writeAtomically` */
export async function writeListForm(form: ListForm, path: string): Promise<void> {
  const { title, head, columns, foot, lineHeight } = form;
  const last = columnName(columns.length - 1);
  const summed = columns.some((column) => column.summed === true);
  const footRow = summed ? rows.first + 1 : rows.first;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName(title.replace(/\{[^}]*\}/g, '')), {
    pageSetup: {
      ...{ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `${rows.heading}:${rows.heading}`,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  for (const row of [rows.title, rows.head, footRow]) sheet.mergeCells(`A${row}:${last}${row}`);
  put(sheet.getCell(`A${rows.title}`), title, { font: fonts.hei, size: 18, align: 'center' });
  sheet.getRow(rows.title).height = 34;
  sheet.getRow(rows.head).height = rowHeight(1.3);
  put(sheet.getCell(`A${rows.head}`), head, { align: 'left' });
  columns.forEach(({ heading, word, align, format, summed: adds }, index) => {
    const letter = columnName(index);
    put(sheet.getCell(`${letter}${rows.heading}`), heading, {
      font: fonts.hei,
      align: 'center',
      isFramed: true,
      isHead: true,
    });
    const line = sheet.getCell(`${letter}${rows.line}`);
    put(line, word, { align, isFramed: true });
    if (format !== undefined) line.numFmt = format;
    if (!summed) return;
    const total = sheet.getCell(`${letter}${rows.first}`);
    put(total, index === 0 ? '合计' : null, { align: index === 0 ? 'center' : align, isFramed: true });
    if (adds !== true) return;
    total.value = { formula: `SUM(${letter}${rows.line}:${letter}${rows.line})`, date1904: false };
    if (format !== undefined) total.numFmt = format;
  });
  const headLines = Math.max(...columns.map(({ heading, width }) => linesIn(heading, width)));
  sheet.getRow(rows.heading).height = rowHeight(Math.max(1.5, headLines));
  if (lineHeight !== undefined) sheet.getRow(rows.line).height = lineHeight;
  if (summed) sheet.getRow(rows.first).height = rowHeight(1.5);
  put(sheet.getCell(`A${footRow}`), foot, { align: 'right' });
  sheet.getRow(footRow).height = rowHeight(1.5);
  await writeAtomically(path, (temporary) => book.xlsx.writeFile(temporary));
}

interface Look {
  readonly font?: string;
  readonly size?: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isFramed?: boolean;
  readonly isHead?: boolean;
}

function put(cell: ExcelJS.Cell, text: string | null, look: Look): void {
  const { font = fonts.song, size = 11, align, isFramed = false, isHead = false } = look;
  cell.value = text;
  cell.font = { name: font, size };
  cell.alignment = { horizontal: align, vertical: 'middle', wrapText: isFramed };
  if (isFramed) cell.border = border;
  if (isHead) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.head } };
}
