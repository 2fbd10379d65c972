import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './ask.ts';
import { expect, test } from './fixture.ts';
import { cell, counted, paste, search } from './list-page.ts';

const members = join(import.meta.dirname, '../fixtures/workbooks/党员基本信息汇总表.xlsx');

test('a clerk does the whole job with the keyboard alone: import, correct, find, paste, undo, print, start again', async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const first = await launch();
  const { page } = first;

  // A new ledger.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '新建账本…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('单位名称')).toBeFocused();
  await page.keyboard.type('团结社区党委');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '团结社区党委' })).toBeVisible();

  // The office's list goes in, one refused row corrected on the way.
  await first.answerOpen(members);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('drbg');
  await expect(page.getByRole('option', { name: /导入表格/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '下一步：核对内容' })).toBeFocused();
  await page.keyboard.press('Enter');
  const wrong = (row: number) =>
    page.getByRole('textbox', { name: `第 ${row} 行 公民身份证号`, exact: true });
  await expect(wrong(16)).toBeFocused();
  for (let tabs = 0; tabs < 4; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('高云');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: '看名册' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(counted(page)).toHaveText('共 467 人');

  // Somebody is found by pinyin.
  await search(page).focus();
  await page.keyboard.type('gaoyun');
  await expect(counted(page)).toHaveText('共 1 人');
  await expect(cell(page, 0, 'name')).toContainText('高云');

  // A cell pasted from Excel, and taken back.
  const education = cell(page, 0, 'education');
  await expect(education).not.toBeEmpty();
  const before = (await education.textContent()) ?? '';
  await education.click();
  await paste(page, '博士研究生');
  await expect(education).toHaveText('博士研究生');
  await page.keyboard.press('Control+Alt+z');
  await expect(education).toHaveText(before);

  // The register goes to paper.
  const pdf = join(folder, '名册.pdf');
  await first.answerSave(pdf);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('打印党员');
  await expect(page.getByRole('option', { name: /打印党员名册/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/467 人，\d+ 页/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '另存为 PDF…' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => existsSync(pdf)).toBe(true);
  expect(await first.close()).toBe(0);

  // The next morning everything is there.
  const again = await launch();
  await expect(again.page.getByRole('heading', { level: 1, name: '团结社区党委' })).toBeVisible();
  expect((await ask(again.page, 'ledgerInfo', {})).counts).toMatchObject({ 'party-member': 467 });
  const { lines } = await ask(again.page, 'listRows', {
    register: 'party-member',
    search: 'gaoyun',
    limit: 5,
  });
  expect(lines.map(({ texts }) => texts.name)).toEqual(['高云']);
});
