import ExcelJS from 'exceljs';
import { statisticsTables } from '../../../shared/reports/party-statistics/tables.ts';
import type { PartyStatistics } from '../../../shared/reports/party-statistics/tally.ts';
import { writeAtomically } from '../atomic-file.ts';
import { addCheckSheet } from './statistics/check-sheet.ts';
import { addForm } from './statistics/form-sheet.ts';

/** What the forms say besides the figures. */
export interface StatisticsPaper {
  /** 填报单位. */
  readonly office: string;
  /** ISO date or moment of 填报日期. */
  readonly preparedAt: string;
  /** Made in an exercise ledger: every page says so. */
  readonly practice?: boolean;
}

/**
 * Writes 党内统计 tables 二, 三, 四 and 六 as the official forms, one sheet each, and a sheet of checks. Sums are formulas, so
 * that a figure corrected by hand carries on, and the checks show at once where it does not add up.
 */
export async function writePartyStatistics(
  statistics: PartyStatistics,
  paper: StatisticsPaper,
  file: string,
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '连心台账';
  workbook.lastModifiedBy = '连心台账';
  workbook.created = new Date(paper.preparedAt);
  workbook.modified = workbook.created;
  workbook.calcProperties.fullCalcOnLoad = true;
  const forms = statisticsTables.map((table) => addForm(workbook, table, statistics, paper));
  addCheckSheet(workbook, forms, statistics, paper);
  await writeAtomically(file, (path) => workbook.xlsx.writeFile(path));
}
