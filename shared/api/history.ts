import { z } from 'zod';
import { inService } from './call.ts';
import { nothing, registerKey, rowId } from './common.ts';

/** One operation of the office. */
export interface BatchLine {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  /**
   * `reveal` changed nothing: personal numbers were looked at or given out, and that is written down (P07). `design`
   * changed a register of the office's own, no row. `purge` erased what was kept long enough (P31).
   */
  readonly kind: 'edit' | 'import' | 'undo' | 'reveal' | 'design' | 'purge';
  readonly label: string;
  /** Rows that were touched. */
  readonly changes: number;
  /** The operation that this one takes back. */
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  /** It can still be undone from here: nothing newer stands in the way is found out only by trying. */
  readonly undoable: boolean;
}

/** One row that an operation touched. */
export interface BatchRow {
  readonly register: string;
  readonly id: number;
  /** As it is called now. */
  readonly name: string;
  /** 新增、修改、删除、恢复、撤回. */
  readonly action: string;
  /** `手机号：已修改`, `学历：大专 → 大学`. */
  readonly changes: readonly string[];
  /** It is in the ledger and can be opened. */
  readonly live: boolean;
}

/** One row in the recycle bin. */
export interface BinnedLine {
  readonly id: number;
  readonly revision: number;
  /** Human texts by field key, as in a list. */
  readonly texts: Readonly<Record<string, string>>;
  readonly removedAt: string;
  readonly removedBy: string;
}

/** One change of one row, in words. */
export interface HistoryLine {
  readonly batch: number;
  readonly at: string;
  readonly actor: string;
  readonly label: string;
  /** The row's revision after the change. */
  readonly revision: number;
  /** The keys of the fields that changed. */
  readonly fields: readonly string[];
  /** `手机号：已修改`, `学历：大专 → 大学`. */
  readonly changes: readonly string[];
  readonly revertible: boolean;
}

/** 历史、撤销、回收站. */
export const historyCalls = {
  /** Operations, newest first. */
  listBatches: inService(
    z.strictObject({
      limit: z.int().min(1).max(1000),
      /** Only operations before this one: the next page. */
      before: z.int().min(1).optional(),
      /** A part of what the operation is called, or its number. */
      text: z.string().max(200).optional(),
      actor: z.string().max(200).optional(),
    }),
  ).gives<{ readonly total: number; readonly lines: readonly BatchLine[] }>(),
  /** Everybody who ever did something in this ledger. */
  listActors: inService(nothing).gives<readonly string[]>(),
  /** What an operation did, row by row, in the order in which it was done. */
  batchRows: inService(
    z.strictObject({
      batch: z.int().min(1),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ).gives<{ readonly total: number; readonly rows: readonly BatchRow[] }>(),
  /** How many rows are in the recycle bin, by register; registers without any are left out. */
  countBinned: inService(nothing).gives<Readonly<Record<string, number>>>(),
  /** 回收站 of one register, the latest removed first. */
  listBinned: inService(
    z.strictObject({
      register: registerKey,
      search: z.string().max(200),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ).gives<{ readonly total: number; readonly lines: readonly BinnedLine[] }>(),
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
  ).gives<{ readonly revision: number; readonly batch: number | null }>(),
};
