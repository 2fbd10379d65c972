import { Refusal } from '../../../shared/messages/refusal.ts';
import type { ReferenceNames } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type Row } from '../../../shared/registers/register.ts';
import { writeAtomically } from '../atomic-file.ts';
import { dropDowns, listNames, listSheetName, listSheetXml } from './drop-down-lists.ts';
import { frameStyles, headingOf, RegisterColumn } from './register-columns.ts';
import { rowHeight } from './text-height.ts';
import { type DefinedName, quoteSheet, sheetName } from './xlsx/package-parts.ts';
import { RowXml } from './xlsx/row-xml.ts';
import { SharedTexts } from './xlsx/shared-texts.ts';
import { closingXml, lastSheetRow, openingXml } from './xlsx/sheet-xml.ts';
import { StyleBook } from './xlsx/styles.ts';
import { type SheetStream, writeXlsx } from './xlsx/write-xlsx.ts';
import { columnName } from './xlsx/xml.ts';

/** A register as the office exchanges it. */
export interface RegisterWorkbook {
  readonly definition: AnyRegister;
  /** Field keys in order; the definition's official columns unless told. */
  readonly columns?: readonly string[];
  readonly title: string;
  /** 填报单位、填报时间, under the title. */
  readonly heading?: string;
  /** The rows in chunks, in the order in which they are to stand. */
  readonly rows: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;
  readonly names: ReferenceNames;
  /** Writes the public forms, and no drop-downs: such a file is for a wall, not for filling in. */
  readonly masked?: boolean;
  /** Made in an exercise ledger: every page says so. */
  readonly practice?: boolean;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number | null): void;
}

/** Title, heading and column heads stand above the rows. */
const headerRow = 3;
const firstRow = headerRow + 1;

/** Rows below the last one that have drop-downs too. To the end of the sheet would be a million cells for some readers. */
const spareRows = 500;

/** 序号 and 姓名 stay in view. */
const frozenColumns = 2;

/**
 * Writes a register as the workbook of the official exchange (for 党员: the 附件4 《党员基本信息汇总表》): title,
 * heading, column heads in official order, drop-downs. Reading the file back changes nothing in the ledger.
 */
export async function writeRegisterWorkbook(
  register: RegisterWorkbook,
  file: string,
  options: WriteOptions = {},
): Promise<{ readonly rows: number }> {
  return writeAtomically(file, async (path) => {
    const styles = new StyleBook();
    const texts = new SharedTexts();
    const sheet = new RegisterSheet(register, styles, texts, options);
    const sheets: SheetStream[] = [sheet];
    const { lists } = sheet.dropDowns;
    if (lists.length > 0) {
      const style = styles.number({ format: '@' });
      sheets.push({ name: listSheetName, hidden: true, xml: () => listSheetXml(lists, style, texts) });
    }
    await writeXlsx(path, {
      sheets,
      styles,
      texts,
      definedNames: () => [...sheet.definedNames(), ...listNames(lists)],
    });
    return { rows: sheet.count };
  });
}

/** The register's own sheet; `count` and the ranges are known when its XML has been taken. */
class RegisterSheet implements SheetStream {
  readonly name: string;
  readonly hidden = false;
  readonly dropDowns: ReturnType<typeof dropDowns>;
  readonly #register: RegisterWorkbook;
  readonly #options: WriteOptions;
  readonly #keys: readonly string[];
  readonly #columns: readonly RegisterColumn[];
  readonly #frame: ReturnType<typeof frameStyles>;
  readonly #rows: RowXml;
  count = 0;

  constructor(register: RegisterWorkbook, styles: StyleBook, texts: SharedTexts, options: WriteOptions) {
    const { definition, masked = false } = register;
    this.name = sheetName(definition.workbook.sheetName);
    this.#register = register;
    this.#options = options;
    this.#keys = register.columns ?? definition.workbook.columns;
    this.#columns = this.#keys.map((key) => new RegisterColumn(fieldOf(definition, key), styles, masked));
    this.#frame = frameStyles(styles);
    this.#rows = new RowXml(texts);
    this.dropDowns = masked
      ? { validations: [], lists: [] }
      : dropDowns(this.#columns.map(({ field }, index) => [index + 1, field] as const));
  }

  async *xml(): AsyncGenerator<string> {
    const { rows, names } = this.#register;
    const { signal, onProgress } = this.#options;
    yield this.#opening();
    for await (const chunk of rows) {
      if (signal?.aborted === true) throw new Refusal('export-cancelled', {});
      if (this.count + chunk.length > lastSheetRow - headerRow) {
        throw new Refusal('export-too-long', { limit: lastSheetRow - headerRow });
      }
      for (const row of chunk) yield this.#row(row, names);
      onProgress?.(this.count, null);
    }
    yield this.#closing();
  }

  definedNames(): readonly DefinedName[] {
    const sheet = quoteSheet(this.name);
    const last = `$${columnName(this.#columns.length)}$${this.#rows.number}`;
    return [
      { name: '_xlnm._FilterDatabase', refersTo: `${sheet}!$A$${headerRow}:${last}`, sheet: 0, hidden: true },
      { name: '_xlnm.Print_Area', refersTo: `${sheet}!$A$1:${last}`, sheet: 0 },
      { name: '_xlnm.Print_Titles', refersTo: `${sheet}!$${headerRow}:$${headerRow}`, sheet: 0 },
    ];
  }

  #opening(): string {
    const { title, heading = '', practice = false } = this.#register;
    const { plain, header } = this.#frame;
    const rows = this.#rows;
    const opening = openingXml({
      columns: [
        { width: 6, style: plain },
        ...this.#columns.map(({ field, emptyStyle }) => ({ width: field.width, style: emptyStyle })),
      ],
      frozen: { rows: headerRow, columns: frozenColumns },
      fitToWidth: true,
      selected: true,
    });
    rows.text(0, this.#frame.title, practice ? `${title}（练习）` : title);
    const titleRow = rows.end(30);
    rows.text(0, this.#frame.note, heading);
    const noteRow = rows.end(20);
    rows.text(0, header, '序号');
    this.#columns.forEach(({ field }, index) => {
      rows.text(index + 1, header, headingOf(field));
    });
    return opening + titleRow + noteRow + rows.end(34);
  }

  #row({ values }: Row, names: ReferenceNames): string {
    const rows = this.#rows;
    this.count += 1;
    rows.amount(0, this.#frame.rowNumber, this.count);
    let lines = 1;
    for (let index = 0; index < this.#columns.length; index += 1) {
      const value = values[this.#keys[index] ?? ''] ?? null;
      lines = Math.max(lines, this.#columns[index]?.write(rows, index + 1, value, names) ?? 1);
    }
    return rows.end(lines === 1 ? undefined : rowHeight(lines));
  }

  #closing(): string {
    const { masked = false, practice = false } = this.#register;
    const lastColumn = columnName(this.#columns.length);
    const lastRow = this.#rows.number;
    return closingXml({
      autoFilter: `A${headerRow}:${lastColumn}${lastRow}`,
      merges: [`A1:${lastColumn}1`, `A2:${lastColumn}2`],
      validations: this.dropDowns.validations,
      validatedRows: [firstRow, Math.min(lastSheetRow, lastRow + spareRows)],
      print: {
        header: practice ? '&C&"黑体,Regular"&16练习' : '',
        footer: `${masked ? '' : '&L内部资料'}&C第 &P 页，共 &N 页`,
      },
      numbersAsText: `A${firstRow}:${lastColumn}${Math.max(firstRow, lastRow)}`,
    });
  }
}
