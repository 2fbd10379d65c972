import { z } from 'zod';
import { inService } from './call.ts';
import { jobId, path, registerKey } from './common.ts';

export interface PrintedSheet {
  /** Relative address of the PDF for the preview: `preview/….pdf`. */
  readonly address: string;
  readonly file: string;
  readonly pages: number;
  readonly rows: number;
  /** Characters no font has; marked on the paper. */
  readonly missing: readonly {
    readonly character: string;
    readonly codePoint: string;
    readonly count: number;
  }[];
}

/** How a register sheet is printed. */
export const printOptions = z.strictObject({
  register: registerKey,
  masked: z.boolean(),
  /** Branch by branch, else one list. */
  sections: z.boolean(),
  paper: z.enum(['A4', 'A3']),
  faces: z.enum(['official', 'bundled']),
});

export type PrintOptions = z.infer<typeof printOptions>;

/** 打印、导出、统计. */
export const documentCalls = {
  previewRegister: inService(printOptions.extend({ job: jobId })).gives<PrintedSheet>(),
  /** Saves the very PDF of the preview under the clerk's name. */
  savePreview: inService(z.strictObject({ address: z.string().max(200), out: path })).gives<{
    readonly out: string;
  }>(),
  exportRegister: inService(
    z.strictObject({
      job: jobId,
      register: registerKey,
      out: path,
      masked: z.boolean(),
      columns: z.enum(['official', 'all']),
    }),
  ).gives<{ readonly out: string; readonly rows: number }>(),
  partyStatistics: inService(
    z.strictObject({ job: jobId, period: z.string().regex(/^\d{4}(H1)?$/), out: path }),
  ).gives<{ readonly out: string; readonly total: number; readonly unclassified: number }>(),
};
