import { decodeExcelEscapes } from './xml-text.ts';

/** Joins runs of text. Stops growing once the text is too long for a cell: it will be refused where it is used. */
export class RichText {
  readonly #maxLength: number;
  #joined = '';

  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  clear(): void {
    this.#joined = '';
  }

  append(run: string): void {
    if (this.#joined.length <= this.#maxLength) this.#joined += decodeExcelEscapes(run);
  }

  value(): string {
    return this.#joined;
  }
}
