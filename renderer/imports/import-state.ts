import type { SheetOffer, StagedSummary } from '../../shared/api/imports.ts';
import { inOrderOfReference } from '../../shared/registers/import/sheet-order.ts';
import type { Fault } from '../bridge/fault.ts';
import type { SheetChoice } from './columns/sheet-choice.ts';

/** The workbook that is being imported. */
export interface SourceBook {
  readonly path: string;
  /** Its bare name. */
  readonly file: string;
  readonly sheets: readonly SheetOffer[];
  /** The sheets that have been gone through already, one after the other. */
  readonly written: readonly WrittenSheet[];
  /** Names of the sheets that the clerk passed over. */
  readonly passed: readonly string[];
  /** 整本依次导入: what has no problem and changes nothing goes in by itself, one sheet after the other. */
  readonly inTurn: boolean;
}

/** A sheet that was written, or had nothing that the ledger did not know. */
export interface WrittenSheet {
  readonly sheet: string;
  readonly summary: StagedSummary;
  /** By which it can be undone; null if there was nothing to write. */
  readonly batch: number | null;
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
      /** What this run has written: one sheet, or all those of a collection. */
      readonly run: readonly WrittenSheet[];
      /** Numbers by which the run is undone, in the order in which it was written. */
      readonly batches: readonly number[];
      /** Whether it has been undone; `batches` then undo the undoing. */
      readonly undone: boolean;
    };

export const beginning: ImportState = { at: 'file', path: null, opening: false, fault: null };

/**
 * The sheets of a workbook that look like lists too and have not been gone through yet, e.g. those of the other branches;
 * registers that others point to first.
 */
export function sheetsLeft({ sheets, written, passed }: SourceBook): readonly SheetOffer[] {
  const seen = new Set([...written.map(({ sheet }) => sheet), ...passed]);
  return inOrderOfReference(
    sheets.filter(({ sheet, hidden, register }) => !hidden && register !== null && !seen.has(sheet)),
  );
}

/** Whether a sheet may go in without having been looked at: it only adds, and nothing about it is doubtful. */
export function needsNoLook({ counts, warned }: Pick<StagedSummary, 'counts' | 'warned'>): boolean {
  return counts.refused + counts.changed + warned === 0;
}

/** The bare name of a path of either kind of system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
