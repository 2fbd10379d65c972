import type { CellFormulaValue, CellValue, Style, Workbook, Worksheet } from 'exceljs';
import { maskCitizenId } from '../../../../shared/people/mask.ts';
import type { PartyStatistics } from '../../../../shared/reports/party-statistics/tally.ts';
import {
  type UnclassifiedGroup,
  unclassifiedReasons,
} from '../../../../shared/reports/party-statistics/unclassified.ts';
import { formatChineseDate } from '../../../../shared/time/loose-date.ts';
import type { StatisticsPaper } from '../statistics-workbook.ts';
import { quoteSheet } from '../xlsx/package-parts.ts';
import type { CheckRange } from './form-checks.ts';
import { centred, formFonts, framed, headFill, leftAligned, marks } from './form-look.ts';
import { type FormSheet, figuresAt } from './form-place.ts';
import { addressIn, checkMark, formula } from './formulas.ts';
import { addFormSheet, markWrong } from './sheet-setup.ts';

const head: Partial<Style> = { font: formFonts.head, alignment: centred, border: framed, fill: headFill };
const text: Partial<Style> = { font: formFonts.body, alignment: leftAligned, border: framed, numFmt: '@' };
const figure: Partial<Style> = { font: formFonts.body, alignment: centred, border: framed, numFmt: '#,##0' };
const percent: Partial<Style> = { ...figure, numFmt: '0.0%' };

type CheckedForm = FormSheet & { readonly checks: readonly CheckRange[] };

/** 校核表: the tables against the head count and against each other, who was not counted, and whose file is incomplete. */
export function addCheckSheet(
  workbook: Workbook,
  forms: readonly CheckedForm[],
  statistics: PartyStatistics,
  paper: StatisticsPaper,
): void {
  const sheet = addFormSheet(workbook, '校核', {
    frozen: { rows: 2, columns: 0 },
    practice: paper.practice === true,
  });
  sheet.pageSetup.orientation = 'portrait';
  sheet.pageSetup.fitToHeight = 0;
  sheet.columns = [{ width: 30 }, { width: 24 }, { width: 12 }, { width: 52 }];
  sheet.mergeCells('A1:D1');
  write(sheet, 'A1', '党内统计校核表', { font: formFonts.title, alignment: centred });
  sheet.getRow(1).height = 32;
  sheet.mergeCells('A2:D2');
  const subtitle = `填报单位：${paper.office}　　截止日期：${formatChineseDate(statistics.cutoff)}`;
  write(sheet, 'A2', subtitle, { font: formFonts.body, alignment: leftAligned });
  const row = writeComparisons(sheet, forms, statistics, 4);
  writeIncomplete(sheet, statistics.unclassified, writeNotCounted(sheet, statistics, row + 1) + 1);
}

interface Comparison {
  readonly label: string;
  readonly value: number | CellFormulaValue;
  /** The mark beside it; null for a figure that is only for information. */
  readonly check: CellFormulaValue | null;
  readonly style?: Partial<Style>;
  readonly remark: string;
}

function writeComparisons(
  sheet: Worksheet,
  forms: readonly CheckedForm[],
  statistics: PartyStatistics,
  top: number,
): number {
  writeLine(sheet, top, ['核对项目', '数字', '结果', '说明'], head);
  let row = top + 1;
  for (const { label, value, check, remark, style } of comparisons(forms, statistics, `$B$${row}`)) {
    write(sheet, `A${row}`, label, text);
    write(sheet, `B${row}`, value, style ?? figure);
    write(sheet, `C${row}`, check ?? '', figure);
    write(sheet, `D${row}`, remark, text);
    row += 1;
  }
  markWrong(sheet, `C${top + 1}:C${row - 1}`);
  return row;
}

function comparisons(
  forms: readonly CheckedForm[],
  { total, counts, place, unclassified }: PartyStatistics,
  headCount: string,
): readonly Comparison[] {
  const lines: Comparison[] = [
    { label: '党员总数', value: total, check: null, remark: '逐人计数，不由各表相加得出' },
  ];
  for (const form of forms) {
    const { key, number } = form.table;
    const column = key === 'community' && place === 'township' ? 2 : 0;
    const value = counts[key][0]?.[column] ?? 0;
    const reference = at(form, 0, column);
    lines.push({
      label: `表${number}总计`,
      value: formula(reference, value),
      check: checkMark(`${reference}=${headCount}`, value === total),
      remark: '应等于党员总数',
    });
  }
  for (const form of forms) {
    const sums = form.checks.map(
      ({ range }) => `COUNTIF(${quoteSheet(form.sheet.name)}!${range},"${marks.wrong}")`,
    );
    const wrong = form.checks.reduce((sum, check) => sum + check.wrong, 0);
    lines.push({
      label: `表${form.table.number}表内校核`,
      value: formula(sums.join('+'), wrong),
      check: checkMark(`${sums.join('+')}=0`, wrong === 0),
      remark: '表内不相等的处数，应为 0',
    });
  }
  return [
    ...lines,
    ...educationLines(forms, total, counts.community, place, headCount),
    incompleteLine(unclassified),
  ];
}

/** 大专及以上, the share that reports ask for. */
function educationLines(
  forms: readonly CheckedForm[],
  total: number,
  counts: readonly (readonly number[])[],
  place: PartyStatistics['place'],
  headCount: string,
): readonly Comparison[] {
  const form = forms.find(({ table }) => table.key === 'community');
  const row = form?.table.rows.findIndex(({ label }) => label === '大专及以上') ?? -1;
  if (form === undefined || row < 0) return [];
  const column = place === 'township' ? 2 : 0;
  const value = counts[row]?.[column] ?? 0;
  const reference = at(form, row, column);
  return [
    { label: '大专及以上学历', value: formula(reference, value), check: null, remark: '表六' },
    {
      label: '大专及以上学历占比',
      value: formula(`IF(${headCount}=0,"—",${reference}/${headCount})`, total === 0 ? '—' : value / total),
      style: percent,
      check: null,
      remark: '占党员总数',
    },
  ];
}

function incompleteLine(unclassified: readonly UnclassifiedGroup[]): Comparison {
  const count = unclassified.reduce((sum, group) => sum + group.count, 0);
  return {
    label: '需补全的信息',
    value: count,
    check: checkMark(count === 0 ? 'TRUE' : 'FALSE', count === 0),
    remark: '条数，应为 0；名单见下',
  };
}

function writeNotCounted(sheet: Worksheet, { notCounted, cutoff }: PartyStatistics, top: number): number {
  writeLine(sheet, top, ['未计入的人员', '人数', '', '说明'], head);
  writeLine(sheet, top + 1, ['停止党籍', notCounted.suspended, '', '停止党籍的不作为党员统计'], text);
  writeLine(
    sheet,
    top + 2,
    ['截止日期以后入党', notCounted.joinedLater, '', `${formatChineseDate(cutoff)}以后入党的不计入`],
    text,
  );
  return top + 3;
}

function writeIncomplete(sheet: Worksheet, groups: readonly UnclassifiedGroup[], top: number): void {
  writeLine(sheet, top, ['需补全的党员', '身份证号', '人数', '要补什么、影响哪里'], head);
  let row = top + 1;
  if (groups.length === 0) writeLine(sheet, row, ['（无）', '', '', '各表所需信息齐全'], text);
  for (const { reason, count, members } of groups) {
    const sentence = unclassifiedReasons[reason];
    const more = count > members.length ? `（只列出前 ${members.length} 人）` : '';
    writeLine(sheet, row, ['', '', count, `${sentence}${more}`], { ...text, font: formFonts.head });
    row += 1;
    for (const { name, citizenId } of members) {
      writeLine(
        sheet,
        row,
        [name ?? '（未填姓名）', citizenId === null ? '' : maskCitizenId(citizenId), '', sentence],
        text,
      );
      row += 1;
    }
  }
}

function at(form: CheckedForm, row: number, column: number): string {
  return `${quoteSheet(form.sheet.name)}!${addressIn(figuresAt, row, column)}`;
}

function writeLine(
  sheet: Worksheet,
  row: number,
  values: readonly (string | number)[],
  style: Partial<Style>,
): void {
  values.forEach((value, index) => {
    const own = typeof value === 'number' ? { ...style, alignment: centred, numFmt: '#,##0' } : style;
    write(sheet, `${'ABCD'[index] ?? 'A'}${row}`, value, own);
  });
}

function write(sheet: Worksheet, address: string, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getCell(address);
  cell.value = value;
  cell.style = style;
}
