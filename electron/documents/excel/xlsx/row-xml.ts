import { type SharedTexts, textElement } from './shared-texts.ts';
import { columnName } from './xml.ts';

/**
 * Composes the rows of one sheet as XML, from the first to the last. Text always goes into a text cell: what a user
 * typed is never a formula, whatever it begins with.
 */
export class RowXml {
  readonly #texts: SharedTexts;
  readonly #names: string[] = [];
  #number = 0;
  #cells = '';

  constructor(texts: SharedTexts) {
    this.#texts = texts;
  }

  /** Number of the last row composed, as Excel shows it. */
  get number(): number {
    return this.#number;
  }

  /** The row made of the cells so far; `height` in points, the sheet's usual one unless told. Programs may still fit it. */
  end(height?: number): string {
    this.#number += 1;
    const ht = height === undefined ? '' : ` ht="${height}"`;
    const xml = `<row r="${this.#number}"${ht}>${this.#cells}</row>`;
    this.#cells = '';
    return xml;
  }

  blank(column: number, style: number): void {
    this.#cells += `<c r="${this.#at(column)}" s="${style}"/>`;
  }

  amount(column: number, style: number, value: number): void {
    this.#cells += `<c r="${this.#at(column)}" s="${style}"><v>${value}</v></c>`;
  }

  text(column: number, style: number, text: string): void {
    this.#cells += `<c r="${this.#at(column)}" s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`;
  }

  /** A text that many rows have. */
  sharedText(column: number, style: number, text: string): void {
    const number = this.#texts.numberOf(text);
    if (number === null) this.text(column, style, text);
    else this.#cells += `<c r="${this.#at(column)}" s="${style}" t="s"><v>${number}</v></c>`;
  }

  #at(column: number): string {
    this.#names[column] ??= columnName(column);
    return `${this.#names[column]}${this.#number + 1}`;
  }
}
