import type { Page } from '@playwright/test';
import { ask, goTo } from '../../e2e/ask.ts';
import { cell, register, search } from '../../e2e/list-page.ts';

/** How long the longest work may take, in milliseconds. */
const patience = 600_000;

/** The official sheet into the open ledger: looked at, staged, committed. */
export async function importMembers(page: Page, file: string, count: number): Promise<void> {
  const { sheets } = await ask(page, 'inspectWorkbook', { file });
  const [offer] = sheets;
  if (offer?.headerRow == null) throw new Error(`no header was found in ${file}`);
  const { sheet, headerRow, columns } = offer;
  const { staging, counts } = await ask(page, 'stageImport', {
    job: crypto.randomUUID(),
    file,
    register,
    sheet,
    headerRow,
    mapping: columns.map(({ column, field }) => [column, field]),
  });
  if (counts.added !== count) throw new Error(`of ${count} invented members ${counts.added} were taken`);
  await ask(page, 'commitImport', { job: crypto.randomUUID(), staging });
  await cell(page, 0, 'name').waitFor();
}

/** 名册 as the official workbook. */
export async function exportMembers(page: Page, out: string, count: number): Promise<void> {
  const job = crypto.randomUUID();
  const { rows } = await ask(page, 'exportRegister', {
    job,
    register,
    out,
    masked: false,
    columns: 'official',
  });
  if (rows !== count) throw new Error(`of ${count} members ${rows} were exported`);
}

/** The print preview, until its first page is drawn. */
export async function printMembers(page: Page): Promise<void> {
  await goTo(page, `/print/${register}`, '打印党员名册');
  const first = page.getByRole('group', { name: '第 1 页', exact: true });
  await first.locator('canvas').waitFor({ timeout: patience });
  await goTo(page, `/registers/${register}`, '党员');
  await cell(page, 0, 'name').waitFor();
}

/** Names and numbers, typed into the list. */
export async function searchMembers(page: Page): Promise<void> {
  for (const text of ['王', '王建', 'zhang', '138', '团结路']) {
    await search(page).pressSequentially(text, { delay: 60 });
    await page.waitForTimeout(200);
    await search(page).fill('');
  }
}
