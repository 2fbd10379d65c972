import type { Cell } from '../../shared/registers/cell.ts';
import { type DateShown, dateCell } from './date-format.ts';
import { DAYS_1904, isoToSerial } from './date-serial.ts';
import { RichText } from './rich-text.ts';
import type { RowCollector } from './row-collector.ts';
import { type XmlName, type XmlScanner, type XmlSink, xmlName } from './xml-scanner.ts';
import { decodeExcelEscapes, MalformedXml } from './xml-text.ts';

/** What the cells of a sheet refer to elsewhere in the workbook. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  /** By cell style: as what date a number is shown, null for a plain number. */
  readonly dateStyles: readonly (DateShown | null)[];
  readonly is1904: boolean;
  readonly maxCellText: number;
}

const SHEET_DATA = xmlName('sheetData');
const ROW = xmlName('row');
const CELL = xmlName('c');
const VALUE = xmlName('v');
const TEXT = xmlName('t');
const PHONETIC = xmlName('rPh');

const REFERENCE = xmlName('r');
const STYLE = xmlName('s');
const TYPE = xmlName('t');
const HIDDEN = xmlName('hidden');

/** The cell types of ECMA-376 part 1, 18.18.11 ST_CellType; `n` is what a cell without a type is. */
const NUMBER = xmlName('n');
const SHARED = xmlName('s');
const INLINE = xmlName('inlineStr');
const BOOLEAN = xmlName('b');
const ISO_DATE = xmlName('d');

/**
 * Turns the XML of a worksheet into rows. A formula cell gives the value the program stored with it; a row or
 * cell that does not say where it is follows the one before.
 */
export class XlsxRowSink implements XmlSink {
  readonly #rows: RowCollector;
  readonly #context: CellContext;
  readonly #inline: RichText;
  #inSheetData = false;
  #inPhonetic = false;
  #row = 0;
  #column = -1;
  #type: XmlName = NUMBER;
  #style = 0;
  #value: Cell = null;

  constructor(rows: RowCollector, context: CellContext) {
    this.#rows = rows;
    this.#context = context;
    this.#inline = new RichText(context.maxCellText);
  }

  open(tag: XmlScanner): void {
    if (tag.name === CELL) this.#openCell(tag);
    else if (tag.name === ROW) this.#openRow(tag);
    else if (tag.name === SHEET_DATA) this.#inSheetData = true;
    else if (tag.name === PHONETIC) this.#inPhonetic = true;
  }

  close(tag: XmlScanner): void {
    if (!this.#inSheetData) return;
    if (tag.name === VALUE) this.#value = this.#read(tag);
    else if (tag.name === CELL) this.#closeCell();
    else if (tag.name === TEXT) this.#appendInline(tag);
    else if (tag.name === ROW) this.#rows.endRow();
    else if (tag.name === PHONETIC) this.#inPhonetic = false;
    else if (tag.name === SHEET_DATA) this.#inSheetData = false;
  }

  #openRow(tag: XmlScanner): void {
    if (!this.#inSheetData) return;
    let number = this.#row + 1;
    let hidden = false;
    while (tag.nextAttribute()) {
      if (tag.attribute === REFERENCE) number = wholeFrom1(tag.attributeInteger());
      else if (tag.attribute === HIDDEN) hidden = isTrue(tag.attributeText());
    }
    this.#row = number;
    this.#column = -1;
    this.#rows.startRow(number, hidden);
  }

  #openCell(tag: XmlScanner): void {
    let column = this.#column + 1;
    this.#type = NUMBER;
    this.#style = 0;
    this.#value = null;
    this.#inline.clear();
    while (tag.nextAttribute()) {
      if (tag.attribute === REFERENCE) column = tag.attributeColumn();
      else if (tag.attribute === TYPE) this.#type = tag.attributeName();
      else if (tag.attribute === STYLE) this.#style = tag.attributeInteger();
    }
    if (column < 0) throw new MalformedXml('cell reference');
    this.#column = column;
  }

  #closeCell(): void {
    const value = this.#type === INLINE ? this.#inline.value() : this.#value;
    if (value !== null) this.#rows.put(this.#column, value);
  }

  #appendInline(tag: XmlScanner): void {
    if (!this.#inPhonetic) this.#inline.append(tag.text());
  }

  #read(tag: XmlScanner): Cell {
    switch (this.#type) {
      case SHARED:
        return this.#sharedString(tag.number());
      case NUMBER:
        return this.#number(tag);
      case BOOLEAN:
        return isTrue(tag.text());
      case ISO_DATE: {
        const serial = isoToSerial(tag.text());
        return serial === undefined ? tag.text() : { serial };
      }
      default:
        return decodeExcelEscapes(tag.text());
    }
  }

  #sharedString(index: number): string {
    const text = this.#context.sharedStrings[index];
    if (text === undefined) throw new MalformedXml('shared string index');
    return text;
  }

  /** A value that claims to be a number and is none is kept as text for the importer to complain about. */
  #number(tag: XmlScanner): Cell {
    const value = tag.number();
    if (!Number.isFinite(value)) return tag.text();
    const shown = this.#context.dateStyles[this.#style] ?? null;
    if (shown === null) return value;
    return dateCell(this.#context.is1904 ? value + DAYS_1904 : value, shown);
  }
}

function wholeFrom1(value: number): number {
  if (value < 1) throw new MalformedXml('row number');
  return value;
}

function isTrue(text: string): boolean {
  const value = text.trim();
  return value === '1' || value.toLowerCase() === 'true';
}
