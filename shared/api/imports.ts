import { z } from 'zod';
import { inService } from './call.ts';
import { jobId, path, registerKey } from './common.ts';

/** A sheet as the assistant offers it. */
export interface SheetOffer {
  readonly sheet: string;
  readonly hidden: boolean;
  /** The register it was recognised as; null if no header was found. */
  readonly register: string | null;
  readonly headerRow: number | null;
  readonly columns: readonly SheetOfferColumn[];
  /** The first rows with what stands in them, for a clerk who has to say which is the header. */
  readonly top: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

export interface SheetOfferColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly field: string | null;
  /** The first values below the heading. */
  readonly samples: readonly string[];
}

/** Which rows of a preview are listed: by what happens to them, or those that somebody should look at. */
export const stagedFilter = z.enum([
  'all',
  'problems',
  'added',
  'changed',
  'unchanged',
  'refused',
  'warned',
  'skipped',
]);

export type StagedFilter = z.infer<typeof stagedFilter>;

export type StagedKind = 'added' | 'changed' | 'unchanged' | 'refused' | 'skipped';

export interface StagedSummary {
  readonly staging: string;
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly counts: Readonly<Record<StagedKind, number>>;
  readonly warned: number;
  /** What the title says for all rows that say nothing themselves, by field: e.g. their branch. */
  readonly forAllRows: Readonly<Record<string, string>>;
  /** Rows of other registers that come with it, e.g. its branches. */
  readonly proposals: readonly { readonly register: string; readonly name: string }[];
  /** Fields of the sheet in its order, and headings that no field took. */
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[];
}

export interface StagedNotice {
  readonly field: string | null;
  readonly level: 'refuse' | 'warn' | 'note';
  readonly message: string;
}

/**
 * One row of the preview; `texts` by field key, `before` where a value changes. ID and telephone numbers as the file has
 * them; refused and skipped rows altogether as the file has them, for nothing else is known of them.
 */
export interface StagedRow {
  /** Row number in the sheet. */
  readonly row: number;
  readonly kind: StagedKind;
  readonly texts: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly notices: readonly StagedNotice[];
  /** Why a skipped row was skipped, and all that stands in it, also in columns that are not imported. */
  readonly skipped: { readonly reason: string; readonly content: string } | null;
}

const staged = z.strictObject({ staging: path });

const sheetName = z.string().max(200);

/** Sheet number of a header's row. */
const headerRow = z.int().min(1);

/** 导入助手: sheets and mapping → preview → commit. */
export const importCalls = {
  inspectWorkbook: inService(z.strictObject({ file: path })).gives<{
    readonly file: string;
    readonly sheets: readonly SheetOffer[];
  }>(),
  /** One sheet anew, after the clerk has chosen its register or pointed to its header. */
  inspectSheet: inService(
    z.strictObject({
      file: path,
      sheet: sheetName,
      register: registerKey,
      /** Null if the program is to find it. */
      headerRow: headerRow.nullable(),
    }),
  ).gives<SheetOffer>(),
  stageImport: inService(
    z.strictObject({
      job: jobId,
      file: path,
      register: registerKey,
      sheet: sheetName,
      headerRow,
      /** Pairs of column and field; null leaves a column out. */
      mapping: z.array(z.tuple([z.int().min(0), z.string().max(60).nullable()])).max(500),
    }),
  ).gives<StagedSummary>(),
  /**
   * Sheet numbers of the rows that a filter shows. The list keeps them while it is looked at: a row that was corrected
   * does not vanish from under the clerk's hands.
   */
  stagedNumbers: inService(z.strictObject({ staging: path, show: stagedFilter })).gives<readonly number[]>(),
  /** These rows of the preview, in sheet order. */
  stagedRows: inService(
    z.strictObject({ staging: path, rows: z.array(z.int().min(1)).min(1).max(500) }),
  ).gives<readonly StagedRow[]>(),
  /** Corrects a cell of a refused or doubtful row in the preview and judges the row anew; it may be corrected again. */
  correctStagedCell: inService(
    z.strictObject({
      staging: path,
      row: z.int().min(1),
      field: z.string().max(60),
      text: z.string().max(20_000),
    }),
  ).gives<{ readonly row: StagedRow; readonly summary: StagedSummary }>(),
  saveRefusedRows: inService(z.strictObject({ job: jobId, staging: path, out: path })).gives<{
    readonly out: string;
  }>(),
  commitImport: inService(z.strictObject({ job: jobId, staging: path })).gives<{
    readonly batch: number | null;
    readonly summary: StagedSummary;
  }>(),
  discardImport: inService(staged).gives<null>(),
};
