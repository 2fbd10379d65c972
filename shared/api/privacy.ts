import { z } from 'zod';
import type { PersonalField } from '../privacy/self-check.ts';
import { inService } from './call.ts';
import { jobId, nothing, path } from './common.ts';
import { type PrintedSheet, printOptions } from './documents.ts';

/** 个人信息自查. */
export const privacyCalls = {
  personalFields: inService(nothing).gives<readonly PersonalField[]>(),
  /** The self-check on paper, with how long things are kept and what was erased when. */
  previewSelfCheck: inService(
    z.strictObject({ job: jobId, faces: printOptions.shape.faces }),
  ).gives<PrintedSheet>(),
  /** The same as a workbook, to be printed or kept with the office's papers. */
  savePersonalFields: inService(z.strictObject({ out: path })).gives<{ readonly out: string }>(),
};
