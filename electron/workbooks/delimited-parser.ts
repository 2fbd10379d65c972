import { Refusal } from '../../shared/messages/refusal.ts';
import type { RowCollector } from './row-collector.ts';
import type { SourceFile } from './source-file.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Where in a field the parser stands. */
type State = 'start' | 'plain' | 'quoted' | 'quote-in-quoted';

/**
 * Delimited text after RFC 4180, fed in pieces: quoted fields may hold delimiters, doubled quotes and line ends.
 * A quote within an unquoted field is an ordinary character. A quote that is never closed, or that swallows
 * lines and is closed in the middle of a field, is refused: the rows in between would vanish into one cell.
 */
export class DelimitedParser {
  readonly #rows: RowCollector;
  readonly #source: SourceFile;
  readonly #delimiter: number;
  #state: State = 'start';
  #field = '';
  #column = 0;
  #row = 1;
  #swallowedLine = false;
  #afterReturn = false;

  constructor(delimiter: string, rows: RowCollector, source: SourceFile) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#rows = rows;
    this.#source = source;
    rows.startRow(this.#row, false);
  }

  feed(text: string): void {
    let runStart = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const quoted = this.#state === 'quoted';
      if (this.#afterReturn && !quoted) {
        this.#afterReturn = false;
        if (code === LINE_FEED) {
          runStart = at + 1;
          continue;
        }
      }
      if (quoted ? code !== QUOTE : !this.#endsRun(code)) {
        if (quoted && (code === LINE_FEED || code === CARRIAGE_RETURN)) this.#swallowedLine = true;
        else if (!quoted) this.#beginPlain();
        continue;
      }
      this.#append(text, runStart, at);
      runStart = at + 1;
      this.#step(code);
    }
    this.#append(text, runStart, text.length);
  }

  end(): void {
    if (this.#state === 'quoted') throw this.#openQuote();
    this.#endField();
    this.#rows.endRow();
  }

  /** Whether an unquoted character is more than a character of its field. */
  #endsRun(code: number): boolean {
    if (code === this.#delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) return true;
    return code === QUOTE && this.#state !== 'plain';
  }

  /** An ordinary character begins an unquoted field, or goes on behind a closing quote. */
  #beginPlain(): void {
    if (this.#state === 'plain') return;
    if (this.#swallowedLine) throw this.#openQuote();
    this.#state = 'plain';
  }

  #step(code: number): void {
    if (code === QUOTE) {
      if (this.#state === 'quote-in-quoted') this.#field += '"';
      this.#state = this.#state === 'quoted' ? 'quote-in-quoted' : 'quoted';
      return;
    }
    this.#endField();
    if (code === this.#delimiter) return;
    this.#rows.endRow();
    this.#afterReturn = code === CARRIAGE_RETURN;
    this.#column = 0;
    this.#rows.startRow(++this.#row, false);
  }

  #append(text: string, start: number, end: number): void {
    if (start >= end) return;
    this.#field += text.slice(start, end);
    if (this.#field.length <= this.#source.limits.maxCellText) return;
    if (this.#swallowedLine) throw this.#openQuote();
    this.#endField();
  }

  #endField(): void {
    this.#rows.put(this.#column++, unwrapFormulaText(this.#field));
    this.#field = '';
    this.#state = 'start';
    this.#swallowedLine = false;
  }

  #openQuote(): Refusal {
    return new Refusal('workbook-open-quote', { file: this.#source.file, row: this.#row });
  }
}

/** `="0123"` is how programs keep Excel from turning a text of digits into a number. */
function unwrapFormulaText(field: string): string {
  if (!field.startsWith('="') || !field.endsWith('"') || field.length < 3) return field;
  return field.slice(2, -1).replaceAll('""', '"');
}
