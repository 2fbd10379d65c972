import type { Cell } from '../../shared/registers/cell.ts';

/** One row of a sheet, as far as it holds anything. */
export interface SheetRow {
  /** The row number that Excel shows at the left: 1-based, gaps where rows are blank. */
  readonly number: number;
  /** Cells by 0-based column, up to the last one that holds something; blank ones are null, never ''. */
  readonly cells: readonly Cell[];
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
}

/** A merged area (合并单元格); all four sides belong to it. */
export interface MergedRange {
  /** First row, as {@link SheetRow.number}: 1-based. */
  readonly top: number;
  /** First column, as an index into {@link SheetRow.cells}: 0-based. */
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What is needed to find the header of a sheet. */
export interface SheetHead {
  /** The first rows that hold anything. */
  readonly rows: readonly SheetRow[];
  /** Merged areas that begin no lower than the last of these rows. */
  readonly merges: readonly MergedRange[];
}

/** How one pass over the rows may be stopped and watched. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Told as reading goes on which share of the sheet is behind, 0 to 1: by bytes, for no format says its rows reliably. */
  onShare?(share: number): void;
}

/** One worksheet (工作表); every call of `rows` or `head` reads the file anew. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** All rows that hold anything, in file order, some hundreds at a time so that awaiting costs little. */
  rows(options?: ReadOptions): AsyncIterable<SheetRow[]>;
  /** The first `rowCount` rows that hold anything, and the merged areas among them. */
  head(rowCount: number): Promise<SheetHead>;
}

/** Which family of files the content, not the name, shows the workbook to be. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'csv' | 'ods';

/** A workbook whose sheets are known and whose rows can be read; close it when done. */
export interface OpenWorkbook {
  readonly format: WorkbookFormat;
  readonly sheets: readonly WorkbookSheet[];
  close(): Promise<void>;
}
