import type { SheetOffer, StagedSummary } from '../../shared/api/imports.ts';
import type { Fault } from '../bridge/fault.ts';
import type { SheetChoice } from './columns/sheet-choice.ts';

/** The workbook that is being imported. */
export interface SourceBook {
  readonly path: string;
  /** Its bare name. */
  readonly file: string;
  readonly sheets: readonly SheetOffer[];
  /** Names of the sheets that have been written already, one after the other. */
  readonly written: readonly string[];
}

/** A cell that the clerk corrected in the preview: done again if the preview has to be made anew. */
export interface Correction {
  readonly row: number;
  readonly field: string;
  readonly text: string;
}

/** Where the clerk is, and what is known there. `fault` is why the step to the next one did not succeed. */
export type ImportState =
  | {
      readonly at: 'file';
      /** The file that is being opened, or was not opened. */
      readonly path: string | null;
      readonly opening: boolean;
      readonly fault: Fault | null;
    }
  | {
      readonly at: 'columns';
      readonly book: SourceBook;
      readonly choice: SheetChoice;
      /** Made in a preview of this very sheet before the clerk came back. */
      readonly corrections: readonly Correction[];
      readonly fault: Fault | null;
    }
  | {
      readonly at: 'check';
      readonly book: SourceBook;
      readonly choice: SheetChoice;
      readonly summary: StagedSummary;
      readonly corrections: readonly Correction[];
      readonly fault: Fault | null;
    }
  | {
      readonly at: 'done';
      readonly book: SourceBook;
      readonly summary: StagedSummary;
      /** By which the import can be undone. */
      readonly batch: number;
      /** By which the undoing can be undone; null while the import stands. */
      readonly undone: number | null;
    };

export const beginning: ImportState = { at: 'file', path: null, opening: false, fault: null };

/** The sheets of a workbook that look like lists too and have not been written yet, e.g. those of the other branches. */
export function sheetsLeft({ sheets, written }: SourceBook): readonly SheetOffer[] {
  return sheets.filter(
    ({ sheet, hidden, register }) => !hidden && register !== null && !written.includes(sheet),
  );
}

/** The bare name of a path of either kind of system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
