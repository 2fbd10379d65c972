import type { StagedNotice, StagedRow } from '../../../shared/api/imports.ts';
import type { StagedColumn } from './staged-columns.ts';

/** What is said about one cell of a row, with the way to correct it. */
export interface CellLine {
  /** Null for what is said about the row as a whole. */
  readonly field: string | null;
  readonly notices: readonly StagedNotice[];
}

/**
 * The lines below a row: every cell about which there is something to say, and those that the clerk has opened. They
 * keep the order of the columns, so that a line stays where it is while its cell is corrected.
 */
export function cellLines(
  { notices }: Pick<StagedRow, 'notices'>,
  opened: ReadonlySet<string>,
  columns: readonly StagedColumn[],
): readonly CellLine[] {
  const inSheet = columns.map(({ field }) => field);
  const said = new Set(notices.map(({ field }) => field));
  const elsewhere = [...said].filter((field) => field !== null && !inSheet.includes(field));
  const fields = [...inSheet, ...elsewhere].filter(
    (field) => said.has(field) || (field !== null && opened.has(field)),
  );
  const ordered = said.has(null) ? [...fields, null] : fields;
  return ordered.map((field) => ({ field, notices: notices.filter((notice) => notice.field === field) }));
}

/** Whether a row's cells can be corrected here: those about which something was said; the rest is right as it stands. */
export function isCorrectable({ notices }: Pick<StagedRow, 'notices'>, opened: ReadonlySet<string>): boolean {
  return notices.length > 0 || opened.size > 0;
}
