import type { Worksheet } from 'exceljs';
import type { StatisticsTable } from '../../../../shared/reports/party-statistics/tables.ts';

/** Where the figures begin, 1-based: columns A to C hold the row's group, name and number; rows 1 to 5 titles and heads. */
export const figuresAt = { row: 6, column: 4 } as const;

/** First of the three rows of the head. */
export const headTop = 3;

/** A table on its sheet. */
export interface FormSheet {
  readonly table: StatisticsTable;
  readonly counts: readonly (readonly number[])[];
  readonly sheet: Worksheet;
  /** Last column and row of the figures, 1-based. */
  readonly lastColumn: number;
  readonly lastRow: number;
}
