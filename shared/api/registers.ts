import { z } from 'zod';
import { listRequest } from '../registers/list-query.ts';
import type { FieldNotice } from '../registers/notice.ts';
import { mostChosen } from '../registers/row-choice.ts';
import { inService } from './call.ts';
import { fieldValue, registerKey, rowId } from './common.ts';

/** One line of a list: human texts by field key; ID and telephone numbers in their masked form. */
export interface ListLine {
  readonly id: number;
  readonly revision: number;
  readonly texts: Readonly<Record<string, string>>;
}

export interface ListPage {
  readonly total: number;
  readonly lines: readonly ListLine[];
  readonly searchComplete: boolean;
}

/** One field of a row on the form. */
export interface CardField {
  /** Canonical value; null if blank, or veiled. */
  readonly value: string | number | boolean | readonly string[] | readonly number[] | null;
  readonly text: string;
  /** The number is there, but only its masked form was sent; `revealField` gives it. */
  readonly veiled: boolean;
}

/** 一条记录: a row for its form. */
export interface RowCard {
  readonly register: string;
  readonly id: number;
  readonly revision: number;
  readonly name: string;
  readonly binned: boolean;
  readonly fields: Readonly<Record<string, CardField>>;
}

export interface SavedRow {
  readonly id: number;
  readonly revision: number;
  /** By which it can be undone; null if nothing was different. */
  readonly batch: number | null;
}

/** What writing a row of a block would do, in human texts by field key; only fields that would differ. */
export interface BlockRowPreview {
  readonly kind: 'added' | 'changed' | 'unchanged' | 'refused';
  /** As the ledger has it; numbers of persons masked. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

/** A row that was written: its place in the block (from 0), its number and its revision from now on. */
export interface SavedCellRow {
  readonly row: number;
  readonly id: number;
  readonly revision: number;
}

/** What came of writing a block of cells. */
export interface WrittenCells {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Per block row (from 0): why it may not enter. */
  readonly refused: readonly {
    readonly row: number;
    readonly field: string | null;
    readonly message: string;
  }[];
  readonly warned: readonly {
    readonly row: number;
    readonly field: string | null;
    readonly message: string;
  }[];
  /** Of a mere check: what each row of the block would do. */
  readonly rows: readonly BlockRowPreview[];
  /** Of a writing: the rows that are now in the ledger so. */
  readonly saved: readonly SavedCellRow[];
  /** Null if nothing was written: only a check, refused rows, or no difference. */
  readonly batch: number | null;
}

/** How many rows have an answer; a null value stands for a blank. */
export interface AnswerCount {
  readonly value: string | number | null;
  readonly text: string;
  readonly count: number;
}

export interface FoundRow {
  readonly id: number;
  readonly name: string;
  /** What tells namesakes apart: 支部, masked number. */
  readonly detail: string;
}

/** What was found in one register; those without a find are left out. */
export interface FoundIn {
  readonly register: string;
  readonly rows: readonly FoundRow[];
}

const oneRow = z.strictObject({ register: registerKey, id: rowId });
const someRows = z.strictObject({
  register: registerKey,
  rows: z
    .array(z.strictObject({ id: rowId, revision: z.int() }))
    .min(1)
    .max(mostChosen),
});

/** 名册: lists, rows, cells. */
export const registerCalls = {
  listRows: inService(listRequest).gives<ListPage>(),
  /** The ids of all rows that a list shows, at most 10,000: 全选. */
  listIds: inService(listRequest.omit({ limit: true, after: true, offset: true })).gives<
    readonly { readonly id: number; readonly revision: number }[]
  >(),
  /** The rows of these numbers as a list shows them, in their order; those that are no longer in the ledger are left out. */
  linesOf: inService(
    z.strictObject({ register: registerKey, ids: z.array(rowId).min(1).max(mostChosen) }),
  ).gives<readonly ListLine[]>(),
  getRow: inService(oneRow).gives<RowCard>(),
  /** The full number of a veiled field; that it was asked for is written into the history (P07). */
  revealField: inService(
    z.strictObject({ register: registerKey, id: rowId, field: z.string().max(60) }),
  ).gives<{ readonly text: string }>(),
  /** What would be said of a row with these values if it were saved now: for its form, field by field. Writes nothing. */
  checkRow: inService(
    z.strictObject({
      register: registerKey,
      /** Null for a new row; else the values not given are those of the ledger. */
      id: rowId.nullable(),
      values: z.record(z.string().max(60), fieldValue),
    }),
  ).gives<readonly FieldNotice[]>(),
  saveRow: inService(
    z.strictObject({
      register: registerKey,
      /** Null for a new row. */
      row: z.strictObject({ id: rowId, revision: z.int() }).nullable(),
      values: z.record(z.string().max(60), fieldValue),
    }),
  ).gives<SavedRow>(),
  /**
   * Writes texts as they stand in Excel cells: paste, inline edit, 批量修改. One undo for all of it (P02).
   * `check` writes nothing; `all` writes nothing if a row is refused; `good` leaves refused rows out.
   */
  writeCells: inService(
    z.strictObject({
      register: registerKey,
      columns: z.array(z.string().max(60)).min(1).max(60),
      rows: z
        .array(
          z.strictObject({
            row: z.strictObject({ id: rowId, revision: z.int() }).nullable(),
            texts: z.array(z.string().max(20_000)).max(60),
          }),
        )
        .min(1)
        .max(mostChosen),
      apply: z.enum(['check', 'all', 'good']),
      label: z.enum(['粘贴', '修改', '批量修改']),
    }),
  ).gives<WrittenCells>(),
  removeRows: inService(someRows).gives<{ readonly batch: number | null }>(),
  putBackRows: inService(someRows).gives<{ readonly batch: number | null }>(),
  /** Rows whose name (pinyin, initials, part) fits: for references. */
  findRows: inService(
    z.strictObject({ register: registerKey, text: z.string().max(200), limit: z.int().min(1).max(50) }),
  ).gives<readonly FoundRow[]>(),
  /** The same in every register at once, at most `limit` of each: for the global search. */
  findEverywhere: inService(
    z.strictObject({ text: z.string().min(1).max(200), limit: z.int().min(1).max(50) }),
  ).gives<readonly FoundIn[]>(),
  /**
   * How many live rows have each answer of a choice or reference field, for the list's filter and summary: of the whole
   * register, or of the rows that a search and conditions leave.
   */
  countByAnswer: inService(
    listRequest.pick({ register: true, search: true, where: true }).extend({ field: z.string().max(60) }),
  ).gives<readonly AnswerCount[]>(),
};
