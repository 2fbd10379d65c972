import { usualRowHeight } from '../text-height.ts';
import { columnName, mainNamespace, xmlDeclaration, xmlText } from './xml.ts';

/** A column: its width in characters, and the style of cells that are still empty. */
export interface SheetColumn {
  readonly width: number;
  readonly style: number;
}

/** What has to be known before the first row is written. */
export interface SheetOpening {
  readonly columns: readonly SheetColumn[];
  /** Rows at the top, columns at the left that stay in view; 0 for none. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly fitToWidth: boolean;
  /** The sheet that is shown when the file is opened. */
  readonly selected: boolean;
}

/** Help, or a list of answers, for the cells of a column. */
export interface Validation {
  /** 0-based. */
  readonly column: number;
  /** A formula that gives the answers; null to only show the prompt. */
  readonly answers: string | null;
  /** Refuses other answers with this sentence; null to take them. */
  readonly error: string | null;
  /** Shown beside the cell when it is selected. */
  readonly prompt: string | null;
}

/** How a sheet prints: A4 landscape, as wide as the paper, any number of pages long. */
export interface SheetPrint {
  /** Texts with Excel's codes: `&L内部资料&C第 &P 页，共 &N 页`. */
  readonly header: string;
  readonly footer: string;
}

/** What follows the last row. */
export interface SheetClosing {
  readonly autoFilter: string | null;
  readonly merges: readonly string[];
  readonly validations: readonly Validation[];
  /** First and last row that the validations are for. */
  readonly validatedRows: readonly [number, number];
  readonly print: SheetPrint | null;
  /** Range in which Excel is not to complain of numbers kept as text. */
  readonly numbersAsText: string | null;
}

/** Last row of a sheet (Excel 2007 and later). */
export const lastSheetRow = 1_048_576;

const paperA4 = 9;

/** The beginning of a worksheet part, up to the first row. */
export function openingXml({ columns, frozen, fitToWidth, selected }: SheetOpening): string {
  const widths = columns.map(
    ({ width, style }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}" customWidth="1"/>`,
  );
  return [
    `${xmlDeclaration}<worksheet xmlns="${mainNamespace}">`,
    fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${usualRowHeight}" customHeight="1"/>`,
    `<cols>${widths.join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

/** The end of a worksheet part; the order of the elements is that of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function closingXml(closing: SheetClosing): string {
  const { autoFilter, merges, validations, validatedRows, print, numbersAsText } = closing;
  return [
    '</sheetData>',
    autoFilter === null ? '' : `<autoFilter ref="${autoFilter}"/>`,
    merges.length === 0
      ? ''
      : listXml(
          'mergeCells',
          merges.map((range) => `<mergeCell ref="${range}"/>`),
        ),
    validations.length === 0
      ? ''
      : listXml(
          'dataValidations',
          validations.map((validation) => validationXml(validation, validatedRows)),
        ),
    print === null ? '' : printXml(print),
    numbersAsText === null
      ? ''
      : `<ignoredErrors><ignoredError sqref="${numbersAsText}" numberStoredAsText="1"/></ignoredErrors>`,
    '</worksheet>',
  ].join('');
}

function paneXml({ rows, columns }: SheetOpening['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = `${columnName(columns)}${rows + 1}`;
  return `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
}

function validationXml(
  { column, answers, error, prompt }: Validation,
  [first, last]: SheetClosing['validatedRows'],
): string {
  const letter = columnName(column);
  const attributes = [
    answers === null ? '' : ' type="list"',
    ' allowBlank="1"',
    prompt === null ? '' : ' showInputMessage="1"',
    error === null ? '' : ` showErrorMessage="1" errorTitle="不在可选范围内" error="${xmlText(error)}"`,
    prompt === null ? '' : ` prompt="${xmlText(prompt)}"`,
    ` sqref="${letter}${first}:${letter}${last}"`,
  ].join('');
  const formula = answers === null ? '' : `<formula1>${xmlText(answers)}</formula1>`;
  return `<dataValidation${attributes}>${formula}</dataValidation>`;
}

function printXml({ header, footer }: SheetPrint): string {
  const headerXml = header === '' ? '' : `<oddHeader>${xmlText(header)}</oddHeader>`;
  const footerXml = footer === '' ? '' : `<oddFooter>${xmlText(footer)}</oddFooter>`;
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${paperA4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter>${headerXml}${footerXml}</headerFooter>`,
  ].join('');
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
