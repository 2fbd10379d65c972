import { z } from 'zod';
import type { PersonalField } from '../privacy/self-check.ts';
import { inService } from './call.ts';
import { nothing, path } from './common.ts';

/** 个人信息自查. */
export const privacyCalls = {
  personalFields: inService(nothing).gives<readonly PersonalField[]>(),
  /** The same as a workbook, to be printed or kept with the office's papers. */
  savePersonalFields: inService(z.strictObject({ out: path })).gives<{ readonly out: string }>(),
};
