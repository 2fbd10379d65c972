import type { UnknownWord } from './known-words.ts';

/** Rows that a report names for each word that they leave open. */
export const mostNamedRows = 6;

/** Files that one filling makes at most. */
export const mostFiles = 2000;

/** Lines of one filled form at most: it is made in memory. */
export const mostLines = 20_000;

export interface MissingWord {
  /** Without braces; of alternatives all of them: `手机号或固定电话`. */
  readonly word: string;
  /** Rows that leave it open. */
  readonly rows: number;
  /** The first of them. */
  readonly first: readonly { readonly id: number; readonly name: string }[];
}

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
  /** Words that rows leave open; what few leave open, which is likelier to be an oversight, comes first. */
  readonly missing: readonly MissingWord[];
  /** Labels of personal fields that the template shows. */
  readonly personal: readonly string[];
}
