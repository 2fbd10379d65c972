import type { UnknownWord } from './known-words.ts';

/** Rows about whose missing answers a report speaks one by one. */
export const mostToldRows = 200;

/** Files that one filling makes at most. */
export const mostFiles = 2000;

/** Lines of one filled form at most: it is made in memory. */
export const mostLines = 20_000;

/** What a filling makes of which rows, or made. */
export interface FillReport {
  readonly rows: number;
  /** All rows in one file, a line each; else a file for each row. */
  readonly repeats: boolean;
  /** Names of the files, in the order of the rows. */
  readonly files: readonly string[];
  /** Words that stand in the files as they were typed. */
  readonly unknown: readonly UnknownWord[];
  /** Words outside the repeating line that say something else in each row, and are left blank. */
  readonly differing: readonly string[];
  /** How many rows leave a word open. */
  readonly incomplete: number;
  /** The first of them. */
  readonly missing: readonly {
    readonly id: number;
    readonly name: string;
    readonly words: readonly string[];
  }[];
  /** Labels of personal fields that the template shows. */
  readonly personal: readonly string[];
}
