/** Rows of a sheet that repeat, by their numbers in the form. */
export interface LineBlock {
  readonly first: number;
  readonly last: number;
}

/** The place of a cell or formula in one copy of a block. */
export interface CopyPlace {
  readonly block: LineBlock;
  /** From 0. */
  readonly copy: number;
}

/** Where the rows of a sheet go when its lines repeat. */
export class RowGrowth {
  readonly blocks: readonly LineBlock[];
  readonly #copies: number;

  /** @param copies how often each block stands in the filled form, at least once */
  constructor(blocks: readonly LineBlock[], copies: number) {
    this.blocks = blocks;
    this.#copies = copies;
  }

  /** Where a row goes, and with it the beginning of a range; of a row that repeats, its first copy. */
  row(number: number): number {
    return number + this.#added((block) => block.last < number);
  }

  /** Where the end of a range goes: one that ends with the last row of a block takes in all its copies. */
  end(number: number): number {
    return number + this.#added((block) => block.last <= number);
  }

  /** Where a row of a block goes in one of its copies. */
  copied(number: number, { block, copy }: CopyPlace): number {
    return this.row(block.first) + (number - block.first) + copy * sizeOf(block);
  }

  /** The block that a row belongs to. */
  blockOf(number: number): LineBlock | null {
    return this.blocks.find(({ first, last }) => number >= first && number <= last) ?? null;
  }

  /** The places of all copies of a block. */
  places(block: LineBlock): readonly CopyPlace[] {
    return Array.from({ length: this.#copies }, (_, copy) => ({ block, copy }));
  }

  #added(counts: (block: LineBlock) => boolean): number {
    return this.blocks.filter(counts).reduce((sum, block) => sum + (this.#copies - 1) * sizeOf(block), 0);
  }
}

function sizeOf({ first, last }: LineBlock): number {
  return last - first + 1;
}
