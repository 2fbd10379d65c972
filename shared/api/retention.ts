import { z } from 'zod';
import type { ErasureCounts } from '../retention/erasure-counts.ts';
import { type RetentionPeriods, retentionPeriods } from '../retention/periods.ts';
import { inService } from './call.ts';
import { jobId, nothing, registerKey, rowId } from './common.ts';

/** Rows of one register that are due, or will be, for one reason. */
export interface DueGroup {
  readonly register: string;
  /** 报名人员. */
  readonly label: string;
  /** `“公开选聘”的“结束日期”满 30 天，整条清除`. */
  readonly reason: string;
  readonly rows: number;
}

/** 到期的内容. */
export interface DueErasures {
  readonly groups: readonly DueGroup[];
  /** Changes in the history whose values are due. */
  readonly history: number;
  /** Attached files that nothing names any more. */
  readonly files: number;
  /** Everything due together. */
  readonly total: number;
  /** What a rule will reach, with the ISO date of the first. */
  readonly waiting: readonly (DueGroup & { readonly next: string })[];
}

/** One erasure of the past. */
export interface ErasureLine {
  readonly batch: number;
  /** ISO moment. */
  readonly at: string;
  readonly actor: string;
  /** `到期清除：报名人员 12 条`. */
  readonly label: string;
}

/** How long this ledger keeps things, and what was erased so far. */
export interface Retention {
  readonly periods: RetentionPeriods;
  /** The latest first. */
  readonly runs: readonly ErasureLine[];
  /** ISO date by which the last of the present backups is cleared away; null if there are none. */
  readonly backupsUntil: string | null;
}

export interface ErasureResult extends ErasureCounts {
  /** The operation in the history; null if there was nothing to erase. */
  readonly batch: number | null;
}

/** 保存期限、到期清除. */
export const retentionCalls = {
  retention: inService(nothing).gives<Retention>(),
  changeRetention: inService(retentionPeriods).gives<null>(),
  /** How much is due, looked up once a day: for the line on the first page. */
  dueToday: inService(nothing).gives<number>(),
  /** What is due now; of one register only, if one is named. */
  dueErasures: inService(z.strictObject({ register: registerKey.nullable() })).gives<DueErasures>(),
  /** Erases what is due now, for good. */
  eraseDue: inService(
    z.strictObject({ job: jobId, register: registerKey.nullable() }),
  ).gives<ErasureResult>(),
  /** 立即彻底删除: erases rows of the recycle bin before their time. */
  eraseBinned: inService(
    z.strictObject({ job: jobId, register: registerKey, ids: z.array(rowId).min(1).max(500) }),
  ).gives<ErasureResult>(),
};
