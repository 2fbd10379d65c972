import type { Page } from '@playwright/test';
import type { ListLine } from '../../shared/api/registers.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

const register = 'party-member';

const members = async (page: Page, limit: number): Promise<readonly ListLine[]> =>
  (await ask(page, 'listRows', { register, limit })).lines;

async function member(page: Page, index: number): Promise<ListLine> {
  const line = (await members(page, index + 1))[index];
  if (line === undefined) throw new Error(`no member ${index}`);
  return line;
}

/** @returns the number of the operation */
async function remark(page: Page, { id }: ListLine, remarks: string): Promise<number> {
  const { revision } = await ask(page, 'getRow', { register, id });
  const { batch } = await ask(page, 'saveRow', { register, row: { id, revision }, values: { remarks } });
  return batch ?? 0;
}

async function remove(page: Page, lines: readonly ListLine[]): Promise<void> {
  const rows = lines.map(({ id, revision }) => ({ id, revision }));
  await ask(page, 'removeRows', { register, rows });
}

/** @returns the number of the import that brought the practice office's members */
async function importOfMembers(page: Page): Promise<number> {
  const { lines } = await ask(page, 'listBatches', { limit: 100 });
  const found = lines.find(({ label }) => label.includes('党员名册（样例）'));
  if (found === undefined) throw new Error('the practice ledger has no import of members');
  return found.id;
}

test.describe('操作记录', () => {
  test('shows who did what, opens what an operation did, and goes to the row', async ({
    program: { page },
  }) => {
    await openPractice(page);
    const line = await member(page, 0);
    const batch = await remark(page, line, '常年在外');
    await goTo(page, '/history', '操作记录');
    await page.getByRole('button', { name: `第 ${batch} 号的明细` }).click();
    await expect(page.getByText('备注：（空） → 常年在外')).toBeVisible();
    await look(page, '操作记录');
    await page.getByRole('link', { name: line.texts.name ?? '' }).click();
    await expect(page).toHaveURL(new RegExp(`#/registers/party-member/${line.id}$`));
  });

  test('pages through an import of many rows', async ({ program: { page } }) => {
    await openPractice(page);
    await goTo(page, '/history', '操作记录');
    await page.getByRole('button', { name: `第 ${await importOfMembers(page)} 号的明细` }).click();
    await expect(page.getByText('第 1 到 50 条，共')).toBeVisible();
    await page.getByRole('button', { name: '下一页' }).click();
    await expect(page.getByText('第 51 到 100 条，共')).toBeVisible();
    await page.getByRole('button', { name: '上一页' }).click();
    await expect(page.getByText('第 1 到 50 条，共')).toBeVisible();
  });

  test('takes an operation back, and the taking back too', async ({ program: { page } }) => {
    await openPractice(page);
    const line = await member(page, 0);
    const batch = await remark(page, line, '常年在外');
    const remarks = async () => (await ask(page, 'getRow', { register, id: line.id })).fields.remarks?.text;
    await goTo(page, '/history', '操作记录');
    await page.getByRole('button', { name: `撤销第 ${batch} 号` }).click();
    await expect(page.getByText(`已被第 ${batch + 1} 号撤回`)).toBeVisible();
    expect(await remarks()).toBe('');
    await page.getByRole('button', { name: `重做第 ${batch + 1} 号` }).click();
    await expect(page.getByText(`已被第 ${batch + 2} 号撤回`)).toBeVisible();
    expect(await remarks()).toBe('常年在外');
  });

  test('explains in its line why an operation cannot be taken back', async ({ program: { page } }) => {
    await openPractice(page);
    const line = await member(page, 0);
    const first = await remark(page, line, '甲');
    await remark(page, line, '乙');
    await goTo(page, '/history', '操作记录');
    await page.getByRole('button', { name: `撤销第 ${first} 号` }).click();
    await expect(page.getByRole('alert')).toContainText('请先撤销后来的修改');
    await look(page, '操作记录-不能撤销');
  });

  test('is searched by words, by number and by person', async ({ program: { page } }) => {
    await openPractice(page);
    const line = await member(page, 0);
    const batch = await remark(page, line, '常年在外');
    await goTo(page, '/history', '操作记录');
    const operations = page.getByRole('main').getByRole('listitem');
    await page.getByLabel('找操作').fill('党组织');
    await expect(operations).toHaveCount(1);
    await page.getByLabel('找操作').fill(String(batch));
    await expect(operations).toHaveCount(1);
    await expect(operations).toContainText(line.texts.name ?? '');
    await page.getByLabel('找操作').fill('没有这样的');
    await expect(page.getByText('没有找到这样的操作')).toBeVisible();
    await look(page, '操作记录-没有找到');
    await page.getByLabel('找操作').fill('');
    await page.getByLabel('谁做的').click();
    await page.getByTitle('练习', { exact: true }).click();
    // Every sheet of the sample office came in under that name, and nothing else.
    await expect(operations.filter({ hasText: '导入' })).not.toHaveCount(0);
    await expect(operations.filter({ hasText: '常年在外' })).toHaveCount(0);
    await expect(page.getByText(/^找到 \d+ 次$/)).toBeVisible();
  });

  test('shows that a number was looked at as what it is, and offers nothing to take back', async ({
    program: { page },
  }) => {
    await openPractice(page);
    const { id, texts } = await member(page, 0);
    await ask(page, 'revealField', { register, id, field: 'citizenId' });
    await goTo(page, '/history', '操作记录');
    const seen = page.getByRole('listitem').filter({ hasText: `查看党员“${texts.name}”的公民身份证号` });
    await expect(seen).toContainText('个人信息');
    await expect(seen.getByRole('button')).toHaveCount(0);
  });

  test('of a ledger that is only looked at takes nothing back', async ({ program: { page }, folder }) => {
    await openPractice(page);
    await ask(page, 'openLedger', { folder: `${folder}/settings/练习册.lianxin`, mode: 'read' });
    await expect(page.getByText('账本以只读方式打开')).toBeVisible();
    await goTo(page, '/history', '操作记录');
    const number = await importOfMembers(page);
    await expect(page.getByRole('button', { name: `第 ${number} 号的明细` })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: /撤销/ })).toHaveCount(0);
  });
});

test.describe('回收站', () => {
  test('is empty at first and says what comes here', async ({ program: { page } }) => {
    await openPractice(page);
    await goTo(page, '/recycle-bin', '回收站');
    await expect(page.getByText('回收站是空的。在名册里删除的，会先放到这里。')).toBeVisible();
    await look(page, '回收站-空');
  });

  test('says who removed what, is searched, and gives back one or several', async ({ program: { page } }) => {
    await openPractice(page);
    const lines = await members(page, 4);
    await remove(page, lines);
    await goTo(page, '/recycle-bin', '回收站');
    await expect(page.getByRole('tab')).toHaveText('党员（4）');
    await expect(page.getByText('共 4 条')).toBeVisible();
    await expect(page.getByRole('button', { name: '恢复选中的' })).toBeDisabled();
    const name = (index: number) => lines[index]?.texts.name ?? '';
    await page.getByRole('checkbox', { name: `选中${name(0)}` }).check();
    await page.getByRole('checkbox', { name: `选中${name(1)}` }).check();
    await look(page, '回收站');
    await page.getByRole('button', { name: '恢复选中的 2 条' }).click();
    await expect(page.getByText('共 2 条')).toBeVisible();
    await page.getByLabel('在回收站里找党员').fill(name(2));
    await expect(page.getByText('共 1 条')).toBeVisible();
    await page.getByRole('button', { name: `恢复${name(2)}`, exact: true }).click();
    await expect(page.getByText('没有找到')).toBeVisible();
    const { lines: left } = await ask(page, 'listBinned', { register, search: '', offset: 0, limit: 10 });
    expect(left.map(({ texts }) => texts.name)).toEqual([name(3)]);
  });
});
