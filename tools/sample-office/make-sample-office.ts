import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { writeListForm } from '../../electron/templates/example/list-form.ts';
import { writeWordForm } from '../../electron/templates/example/word-form.ts';
import { collectionWorkbook } from './collection-workbook.ts';
import { hoursForm, volunteerForm } from './form-templates.ts';
import { branches, committee, community, sampleMembers } from './members.ts';
import { newBook } from './new-book.ts';

const folder = join(import.meta.dirname, '../../resources/sample-office');

/** The member register 党员名册 as an office really keeps it: titles, a two-line heading, notes at the end. */
export function memberWorkbook(): ExcelJS.Workbook {
  const { book, sheet } = newWorkbook('党员基本信息汇总表');
  sheet.addRow([`${community}党员基本信息汇总表（样例）`]);
  sheet.addRow(['填报单位：柳岸社区党委（样例，人员均为虚构）']);
  const left =
    '序号 *姓名 *所在党支部 *公民身份证号 *性别 *民族 *出生日期 *学历 *人员类别 *加入党组织日期 转为正式党员日期 *工作岗位';
  const right = '*家庭住址 *党籍状态 是否为失联党员 失去联系日期 是否为流动党员 外出流向 备注';
  sheet.addRow([...left.split(' '), '联系电话', null, ...right.split(' ')]);
  sheet.addRow([...Array.from({ length: 12 }, () => null), '手机号', '固定电话']);
  sheet.mergeCells('A1:U1');
  sheet.mergeCells('A2:U2');
  sheet.mergeCells('M3:N3');
  for (let column = 1; column <= 21; column += 1) {
    if (column !== 13 && column !== 14) sheet.mergeCells(3, column, 4, column);
    sheet.getColumn(column).width = 14;
  }
  for (const values of sampleMembers()) {
    const row = sheet.addRow([...values]);
    for (const column of [7, 10, 11]) row.getCell(column).numFmt = 'yyyy"年"m"月"d"日"';
  }
  sheet.addRow(['合计', `${sampleMembers().length}人`]);
  sheet.addRow(['注：本表人员、证件号码和电话均为虚构。']);
  return book;
}

/** The tree 党委 → 支部; posts stay blank, since members are imported after it. */
export function organisationWorkbook(): ExcelJS.Workbook {
  const { book, sheet } = newWorkbook('党组织基本信息汇总表');
  sheet.addRow(['党组织基本信息汇总表（样例）']);
  sheet.addRow(['党组织名称', '组织类别', '上级党组织', '排序']);
  sheet.addRow([committee, '党委', null, 1]);
  branches.forEach((name, index) => {
    sheet.addRow([name, '党支部', committee, index + 2]);
  });
  sheet.getColumn(1).width = 44;
  return book;
}

function newWorkbook(name: string): { book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet } {
  const book = newBook();
  return { book, sheet: book.addWorksheet(name) };
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  await memberWorkbook().xlsx.writeFile(join(folder, '党员名册（样例）.xlsx'));
  await organisationWorkbook().xlsx.writeFile(join(folder, '党组织（样例）.xlsx'));
  await collectionWorkbook().xlsx.writeFile(join(folder, '社区台账（样例）.xlsx'));
  await writeWordForm(volunteerForm, join(folder, '志愿者登记表（模板）.docx'));
  await writeListForm(hoursForm, join(folder, '志愿服务时长汇总表（模板）.xlsx'));
}
