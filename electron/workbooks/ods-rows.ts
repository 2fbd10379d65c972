import type { Cell } from '../../shared/registers/cell.ts';
import { durationToSerial, isoToSerial } from './date-serial.ts';
import { RichText } from './rich-text.ts';
import type { RowCollector } from './row-collector.ts';
import type { MergedRange } from './workbook.ts';
import { type XmlScanner, type XmlSink, xmlName } from './xml-scanner.ts';

const TABLE = xmlName('table');
const ROW = xmlName('table-row');
const CELL = xmlName('table-cell');
const COVERED_CELL = xmlName('covered-table-cell');
const PARAGRAPH = xmlName('p');
const SPACES = xmlName('s');
const TAB = xmlName('tab');
const LINE_BREAK = xmlName('line-break');
/** What stands in a cell without being its text: comments, drawings, phonetic guides. */
const NOT_CELL_TEXT = new Set(
  ['annotation', 'frame', 'custom-shape', 'rect', 'g', 'control', 'ruby-text'].map(xmlName),
);

const ROWS_REPEATED = xmlName('table:number-rows-repeated');
const COLUMNS_REPEATED = xmlName('table:number-columns-repeated');
const COLUMNS_SPANNED = xmlName('table:number-columns-spanned');
const ROWS_SPANNED = xmlName('table:number-rows-spanned');
const VISIBILITY = xmlName('table:visibility');
const VALUE_TYPE = xmlName('office:value-type');
const NUMBER_VALUE = xmlName('office:value');
const DATE_VALUE = xmlName('office:date-value');
const TIME_VALUE = xmlName('office:time-value');
const BOOLEAN_VALUE = xmlName('office:boolean-value');
const STRING_VALUE = xmlName('office:string-value');
const SPACE_COUNT = xmlName('text:c');

/** Enough for every pair of cells in thirty rows of a thousand columns. */
const MAX_MERGES = 15_000;

/** Turns one table of an OpenDocument spreadsheet (ODF 1.3 part 3, 9.1) into rows. */
export class OdsRowSink implements XmlSink {
  readonly merges: MergedRange[] = [];
  /** True once the table has been read to its end. */
  finished = false;

  readonly #rows: RowCollector;
  readonly #wanted: number;
  readonly #maxCellText: number;
  readonly #text: RichText;
  #tableIndex = -1;
  #tableDepth = 0;
  #row = 1;
  #rowRepeat = 1;
  #column = 0;
  #columnRepeat = 1;
  #type = '';
  #value: string | undefined;
  #inCell = false;
  #paragraphs = 0;
  #inParagraph = false;
  #skipped = 0;

  constructor(rows: RowCollector, wanted: number, maxCellText: number) {
    this.#rows = rows;
    this.#wanted = wanted;
    this.#maxCellText = maxCellText;
    this.#text = new RichText(maxCellText);
  }

  open(tag: XmlScanner): void {
    if (tag.name === TABLE && this.#tableDepth++ === 0) this.#tableIndex++;
    if (this.#tableIndex !== this.#wanted || this.finished) return;
    this.#takeText(tag);
    if (this.#skipped > 0 || (this.#inCell && NOT_CELL_TEXT.has(tag.name))) this.#skipped++;
    else if (this.#inCell) this.#openText(tag);
    else if (tag.name === ROW) this.#openRow(tag);
    else if (tag.name === CELL || tag.name === COVERED_CELL) this.#openCell(tag);
  }

  close(tag: XmlScanner): void {
    if (tag.name === TABLE) this.#tableDepth--;
    if (this.#tableIndex !== this.#wanted || this.finished) return;
    this.#takeText(tag);
    if (this.#skipped > 0) this.#skipped--;
    else if (tag.name === PARAGRAPH) this.#inParagraph = false;
    else if (tag.name === CELL) this.#closeCell(this.#cell());
    else if (tag.name === COVERED_CELL) this.#closeCell(null);
    else if (tag.name === ROW) this.#closeRow();
    else if (tag.name === TABLE && this.#tableDepth === 0) this.finished = true;
  }

  #openRow(tag: XmlScanner): void {
    let hidden = false;
    this.#rowRepeat = 1;
    this.#column = 0;
    while (tag.nextAttribute()) {
      if (tag.attribute === ROWS_REPEATED) this.#rowRepeat = Math.max(1, tag.attributeInteger());
      else if (tag.attribute === VISIBILITY) hidden = tag.attributeText() !== 'visible';
    }
    this.#rows.startRow(this.#row, hidden);
  }

  #closeRow(): void {
    this.#rows.endRow(this.#rowRepeat);
    this.#row += this.#rowRepeat;
  }

  #openCell(tag: XmlScanner): void {
    this.#inCell = true;
    this.#columnRepeat = 1;
    this.#type = '';
    this.#value = undefined;
    this.#paragraphs = 0;
    this.#text.clear();
    let width = 1;
    let height = 1;
    while (tag.nextAttribute()) {
      switch (tag.attribute) {
        case COLUMNS_REPEATED:
          this.#columnRepeat = Math.max(1, tag.attributeInteger());
          break;
        case COLUMNS_SPANNED:
          width = tag.attributeInteger();
          break;
        case ROWS_SPANNED:
          height = tag.attributeInteger();
          break;
        case VALUE_TYPE:
          this.#type = tag.attributeText();
          break;
        case NUMBER_VALUE:
        case DATE_VALUE:
        case TIME_VALUE:
        case BOOLEAN_VALUE:
        case STRING_VALUE:
          this.#value = tag.attributeText();
          break;
      }
    }
    if (width > 1 || height > 1) this.#merge(width, height);
  }

  #merge(width: number, height: number): void {
    if (this.merges.length >= MAX_MERGES) return;
    const [top, left] = [this.#row, this.#column];
    this.merges.push({
      top,
      left,
      bottom: top + Math.max(1, height) - 1,
      right: left + Math.max(1, width) - 1,
    });
  }

  #closeCell(value: Cell): void {
    this.#inCell = false;
    if (value !== null && value !== '') {
      for (let copy = 0; copy < this.#columnRepeat; copy++) this.#rows.put(this.#column + copy, value);
    }
    this.#column += this.#columnRepeat;
  }

  /** Text counts inside paragraphs only; line ends there are indentation. Runs of spaces stay, because LibreOffice 7.4 writes them unmarked. */
  #takeText(tag: XmlScanner): void {
    if (this.#inParagraph && this.#skipped === 0) this.#text.append(tag.text().replace(/[\t\r\n]+/g, ' '));
  }

  #openText(tag: XmlScanner): void {
    if (tag.name === PARAGRAPH) {
      if (this.#paragraphs++ > 0) this.#text.append('\n');
      this.#inParagraph = true;
    } else if (tag.name === SPACES) this.#text.append(' '.repeat(this.#spaceCount(tag)));
    else if (tag.name === TAB) this.#text.append('\t');
    else if (tag.name === LINE_BREAK) this.#text.append('\n');
  }

  #spaceCount(tag: XmlScanner): number {
    let count = 1;
    while (tag.nextAttribute())
      if (tag.attribute === SPACE_COUNT) count = Math.max(1, tag.attributeInteger());
    return Math.min(count, this.#maxCellText + 1);
  }

  #cell(): Cell {
    const value = this.#value;
    const text = this.#text.value();
    if (value === undefined || value === '') return text;
    switch (this.#type) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const number = Number(value);
        return Number.isFinite(number) ? number : text;
      }
      case 'boolean':
        return value === 'true';
      case 'date':
      case 'time': {
        const serial = this.#type === 'date' ? isoToSerial(value) : durationToSerial(value);
        return serial === undefined ? text : { serial };
      }
      default:
        return value;
    }
  }
}
