import type { Cell } from '../cell.ts';
import type { FieldValue } from '../field.ts';
import type { FieldNotice } from '../notice.ts';
import type { RowValues } from '../register.ts';
import type { SheetColumn } from './header.ts';
import type { SkipReason } from './row-kind.ts';

/** What importing one row of a sheet would do. */
export type RowOutcome =
  | { readonly row: number; readonly kind: 'skipped'; readonly reason: SkipReason }
  | {
      readonly row: number;
      readonly kind: 'refused';
      readonly notices: readonly FieldNotice[];
      readonly cells: readonly Cell[];
    }
  | {
      readonly row: number;
      readonly kind: 'added';
      readonly values: RowValues;
      readonly notices: readonly FieldNotice[];
    }
  | {
      readonly row: number;
      readonly kind: 'changed';
      /** The row of the ledger, and its revision when the preview was made. */
      readonly id: number;
      readonly changes: readonly FieldChange[];
      readonly notices: readonly FieldNotice[];
    }
  | {
      readonly row: number;
      readonly kind: 'unchanged';
      readonly id: number;
      readonly notices: readonly FieldNotice[];
    };

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
}

/** One complaint of the import result, as scripts and the report read it. */
export interface ImportNotice {
  readonly row: number;
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** One changed value as scripts and the report read it: human forms, null for a blank. */
export interface ImportChange {
  readonly row: number;
  /** Whose row it is. */
  readonly name: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The whole result of an import, before (`batch` null) or after it was committed. */
export interface ImportResult {
  readonly register: string;
  readonly sheet: string;
  readonly headerRow: number;
  /** Rows that are records: added + changed + unchanged + refused. */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Of the changed rows every value, old and new. */
  readonly changes: readonly ImportChange[];
  readonly refused: readonly ImportNotice[];
  readonly warned: readonly ImportNotice[];
  /** What the program understood in its own way; nobody needs to act. */
  readonly noted: readonly ImportNotice[];
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  /** Which column (from 0) was understood as which field; null for one that was not. */
  readonly columns: readonly SheetColumn[];
  /** Headings that no field took. */
  readonly ignoredColumns: readonly string[];
  /** What the title says for all rows that say nothing themselves, by field: e.g. their branch. */
  readonly forAllRows: Readonly<Record<string, string>>;
  /** Other sheets of the file that look like lists of the same register, and were not imported. */
  readonly otherSheets: readonly string[];
  /** Names that other registers did not have yet and that come with the batch. */
  readonly created: readonly { readonly register: string; readonly name: string }[];
  readonly batch: number | null;
}
