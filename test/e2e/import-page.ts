import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import { ask, goTo } from './ask.ts';
import { expect, type Program } from './fixture.ts';

/** The office's list of members, with its answer key. */
export const members = join(import.meta.dirname, '../fixtures/workbooks/党员基本信息汇总表.xlsx');

/** An empty ledger of an invented office, open, with the import assistant in front. */
export async function openAssistant({ page }: Program, folder: string): Promise<void> {
  await ask(page, 'createLedger', {
    parent: join(folder, '账本'),
    name: '柳岸',
    office: '柳岸社区党委',
    level: '街道',
    code: null,
  });
  await page.getByRole('heading', { level: 1, name: '柳岸社区党委' }).waitFor();
  await goTo(page, '/import', '导入表格');
}

export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();

/** Chooses a file by the stubbed dialog. */
export async function choose({ page, answerOpen }: Program, file: string): Promise<void> {
  await answerOpen(file);
  await page.getByRole('button', { name: /^选择(别的)?文件…$/ }).click();
}

/** From the beginning to the preview, without changing anything on the way. */
export async function preview(program: Program, file: string): Promise<void> {
  await choose(program, file);
  await press(program.page, '下一步：核对内容');
  await expect(step(program.page)).toHaveText(/核对/);
}

export const step = (page: Page) => page.getByRole('list', { name: '步骤' }).locator('[aria-current="step"]');

/** A button of the legend, with its count. */
export const filter = (page: Page, words: string) =>
  page.getByRole('group', { name: '按结果筛选' }).getByRole('button', { name: words, exact: true });

export const cell = (page: Page, row: number, field: string) =>
  page.getByRole('textbox', { name: `第 ${row} 行 ${field}`, exact: true });

/** What stands in the preview about a row: its line and those below. */
export const rowOf = (page: Page, row: number) =>
  page.locator('tbody').filter({ has: page.getByRole('rowheader', { name: String(row), exact: true }) });

export async function count(page: Page, register: string): Promise<number> {
  return (await ask(page, 'ledgerInfo', {})).counts[register] ?? 0;
}

/** Folders of previews: none must be left when nothing is being imported. */
export const previews = (folder: string) =>
  existsSync(join(folder, 'settings/imports')) ? readdirSync(join(folder, 'settings/imports')) : [];

/** An .xlsx with these sheets in the test's folder. */
export async function writeWorkbook(
  folder: string,
  name: string,
  sheets: Readonly<Record<string, readonly (readonly (string | null)[])[]>>,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets)) {
    const added = workbook.addWorksheet(sheet, { state: sheet.startsWith('旧') ? 'hidden' : 'visible' });
    for (const row of rows) added.addRow([...row]);
  }
  const file = join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}

/** The n-th invented person's sound number. */
export function inventedId(n: number): string {
  const year = 1950 + (Math.floor(n / 900) % 45);
  const first17 = `99010${Math.floor(n / 40_500)}${year}0101${String(n % 900).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}
