import { z } from 'zod';
import type { Condition } from '../registers/list-query.ts';
import { paperOptions } from '../registers/papers/paper-options.ts';
import { rowChoice } from '../registers/row-choice.ts';
import { tallyChoice } from '../registers/tally-choice.ts';
import { calendarSpan } from '../registers/tally-period.ts';
import { inService } from './call.ts';
import { jobId, path, registerKey } from './common.ts';

export interface PrintedSheet {
  /** Relative address of the PDF for the preview: `preview/….pdf`. */
  readonly address: string;
  readonly file: string;
  readonly pages: number;
  readonly rows: number;
  /** Characters no font has; marked on the paper. */
  readonly missing: readonly MissingCharacter[];
}

/** Papers of single rows; `rows` are those that have one. */
export interface PrintedPapers extends PrintedSheet {
  readonly papers: number;
  /** Rows without what the paper is about: a receipt of nothing is not printed. */
  readonly skipped: number;
}

export interface MissingCharacter {
  readonly character: string;
  /** `U+9FBF`; stands on paper in brackets instead. */
  readonly codePoint: string;
  readonly count: number;
}

/** How a register sheet is printed. */
export const printOptions = z.strictObject({
  register: registerKey,
  /** The rows to print; the whole register unless told. */
  choice: rowChoice.optional(),
  masked: z.boolean(),
  /** Branch by branch, else one list. */
  sections: z.boolean(),
  paper: z.enum(['A4', 'A3']),
  faces: z.enum(['official', 'bundled']),
});

export type PrintOptions = z.infer<typeof printOptions>;

/** One of a register's print layouts, of a time. */
export const layoutOptions = z.strictObject({
  register: registerKey,
  layout: z.string().max(60),
  time: calendarSpan,
  choice: rowChoice.optional(),
  masked: z.boolean(),
  sections: z.boolean(),
});

export type LayoutOptions = z.infer<typeof layoutOptions>;

/** A tally to be printed or exported. */
const tally = z.strictObject({ register: registerKey, choice: tallyChoice });

/** What came of 党内统计. */
export interface StatisticsResult {
  readonly out: string;
  /** Members counted. */
  readonly total: number;
  /** Gaps in their files, each of which keeps somebody out of some columns or rows. */
  readonly unclassified: number;
  readonly gaps: readonly StatisticsGap[];
}

/** Members with the same gap. */
export interface StatisticsGap {
  /** What is missing, and from which tables they are therefore missing. */
  readonly text: string;
  readonly count: number;
  /** The first of them, to be opened and completed. */
  readonly members: readonly { readonly id: number; readonly name: string }[];
  /** Finds them in the register's list; null where no condition does. */
  readonly where: readonly Condition[] | null;
}

const previewAddress = z.strictObject({ address: z.string().max(200) });

/** 打印、导出、统计. */
export const documentCalls = {
  /** Sets the sheet and gives its PDF; that of the time before goes. Unmasked, it is written into the history. */
  previewRegister: inService(printOptions.extend({ job: jobId })).gives<PrintedSheet>(),
  /** The same with certificates, slips, cards or record sheets of single rows. */
  previewPapers: inService(paperOptions.extend({ register: registerKey, job: jobId })).gives<PrintedPapers>(),
  /** The same with one of the register's other sheets; `rows` are its lines. */
  previewLayout: inService(
    layoutOptions.extend({ job: jobId, faces: printOptions.shape.faces }),
  ).gives<PrintedSheet>(),
  /** The same with a tally; `rows` are its groups. */
  previewTally: inService(
    tally.extend({ job: jobId, faces: printOptions.shape.faces }),
  ).gives<PrintedSheet>(),
  /** Saves the very PDF of the preview under the clerk's name. */
  savePreview: inService(previewAddress.extend({ out: path })).gives<{ readonly out: string }>(),
  /** Told after printing: unmasked paper is written into the history. */
  notePrinted: inService(previewAddress).gives<null>(),
  exportRegister: inService(
    z.strictObject({
      job: jobId,
      register: registerKey,
      choice: rowChoice.optional(),
      out: path,
      masked: z.boolean(),
      columns: z.enum(['official', 'all']),
    }),
  ).gives<{ readonly out: string; readonly rows: number }>(),
  /** One of the register's other sheets as a workbook; `rows` are its lines. */
  exportLayout: inService(layoutOptions.extend({ job: jobId, out: path })).gives<{
    readonly out: string;
    readonly rows: number;
  }>(),
  /** A tally as a workbook; `rows` are its groups. */
  exportTally: inService(tally.extend({ job: jobId, out: path })).gives<{
    readonly out: string;
    readonly rows: number;
  }>(),
  partyStatistics: inService(
    z.strictObject({ job: jobId, period: z.string().regex(/^\d{4}(H1)?$/), out: path }),
  ).gives<StatisticsResult>(),
};
