import { mainNamespace, xmlDeclaration, xmlText } from './xml.ts';

/** More distinct texts than this are written into their cells, so that memory does not grow with the register. */
const mostTexts = 20_000;

/** Texts that come again and again (code labels, branch names), written once (sharedStrings.xml). */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();

  /** The number of a text; null when the table is full and the cell has to hold the text itself. */
  numberOf(text: string): number | null {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (this.#numbers.size >= mostTexts) return null;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si>${textElement(text)}</si>`);
    return `${xmlDeclaration}<sst xmlns="${mainNamespace}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** Blanks at the ends and line breaks survive only if it is said so. */
export function textElement(text: string): string {
  return /^\s|\s$|\n/.test(text) ? `<t xml:space="preserve">${xmlText(text)}</t>` : `<t>${xmlText(text)}</t>`;
}
