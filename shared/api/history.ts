import { z } from 'zod';
import { inService } from './call.ts';
import { nothing, registerKey, rowId } from './common.ts';

/** One operation of the office. */
export interface BatchLine {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  readonly changes: number;
  readonly undoneBy: number | null;
  /** It can still be undone from here: nothing newer stands in the way is found out only by trying. */
  readonly undoable: boolean;
}

/** One change of one row, in words. */
export interface HistoryLine {
  readonly batch: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  /** `手机号：已修改`, `学历：大专 → 大学`. */
  readonly changes: readonly string[];
  readonly revertible: boolean;
}

/** 历史、撤销、回收站. */
export const historyCalls = {
  listBatches: inService(z.strictObject({ limit: z.int().min(1).max(1000) })).gives<readonly BatchLine[]>(),
  rowHistory: inService(z.strictObject({ register: registerKey, id: rowId })).gives<readonly HistoryLine[]>(),
  undoBatch: inService(z.strictObject({ batch: z.int().min(1) })).gives<{
    readonly batch: number;
    readonly rows: number;
    readonly label: string;
  }>(),
  /** Ctrl+Z: the latest operation of this person that still stands; null if there is none. */
  lastUndoable: inService(nothing).gives<BatchLine | null>(),
  revertRow: inService(
    z.strictObject({ register: registerKey, id: rowId, revision: z.int(), before: z.int().min(1) }),
  ).gives<{ readonly revision: number }>(),
};
