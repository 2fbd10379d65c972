import type { Template } from '../../shared/registers/paper.ts';
import type { WordWriter } from '../../shared/registers/templates/write-words.ts';

/** A word of a form, and whether it stands in a line that repeats for each row. */
export interface FormWord {
  readonly template: Template;
  readonly inLine: boolean;
}

/** What a form is filled from. */
export interface FormFilling {
  /** The words around repeating lines. */
  readonly once: WordWriter;
  /** One for each line; at least one. */
  readonly lines: readonly WordWriter[];
}

/** Texts of the parts that changed, by name; null for a part that goes. */
export type FilledParts = ReadonlyMap<string, string | null>;

/** A form with its words found, ready to be filled in any number of times. */
export interface OfficeForm {
  /** Whether it has a line that repeats: then all rows go into one file. */
  readonly repeats: boolean;
  readonly words: readonly FormWord[];
  fill(filling: FormFilling): FilledParts;
}
