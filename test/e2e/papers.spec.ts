import type { Page } from '@playwright/test';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, type Program, shot, test } from './fixture.ts';
import { look } from './looks.ts';

async function practise({ page }: Program): Promise<void> {
  await page.setViewportSize({ width: 1360, height: 860 });
  await openPractice(page);
}

const firstPage = (page: Page) => page.getByRole('group', { name: '第 1 页', exact: true });

/** The preview as it stands when so much is drawn. */
async function drawn(page: Page, note: string): Promise<void> {
  await expect(page.getByText(note, { exact: true })).toBeVisible();
  await expect(firstPage(page).locator('canvas')).toBeVisible();
}

/** Adds rows past the screen. */
async function add(page: Page, register: string, columns: string[], rows: string[][]): Promise<void> {
  const { refused } = await ask(page, 'writeCells', {
    register,
    columns,
    rows: rows.map((texts) => ({ row: null, texts })),
    apply: 'all',
    label: '粘贴',
  });
  expect(refused).toEqual([]);
}

test.describe('cards', () => {
  test('of the ticked rows begin where the sheet has still room, and follow every option', async ({
    program,
  }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/registers/party-member', '党员');
    for (const place of [0, 1, 4]) await page.getByRole('checkbox', { name: /^选中/ }).nth(place).check();
    await page.getByRole('main').getByRole('button', { name: '打印' }).click();
    // Another page takes the place of this one: the radio that was pressed is gone before it could be looked at.
    await page.getByRole('radio', { name: '党员服务卡' }).click();
    await drawn(page, '3 人，1 页');
    await expect(page.getByRole('heading', { level: 1, name: '打印党员服务卡' })).toBeVisible();
    await page.getByRole('textbox', { name: '服务热线' }).fill('0575-84112233');
    await expect(firstPage(page)).toContainText('服务热线 0575-84112233');
    await page.getByRole('radiogroup', { name: '从第几格印起' }).getByText('9', { exact: true }).click();
    await drawn(page, '3 人，2 页');
    await page.getByRole('radio', { name: /^正反面/ }).check();
    await drawn(page, '3 人，4 页');
    await look(page, '打印卡片');
    await page.getByRole('spinbutton', { name: '每人印几张' }).fill('20');
    await drawn(page, '3 人，60 张，14 页');
    await page.getByRole('radio', { name: '先印一张试印页' }).check();
    await expect(firstPage(page)).toContainText('第 10 格');
    await page.getByRole('spinbutton', { name: '左右偏移（毫米）' }).fill('1.5');
    await expect(firstPage(page)).toContainText('左右 1.5 毫米');
    await shot(page, '打印试印页');
    await page.getByRole('radio', { name: '党员名册', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '打印党员名册' })).toBeVisible();
    await expect(firstPage(page)).toContainText('节选 3 人，全册 152 人');
  });

  test('know the printer and the hotline the next time, on every card', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await add(page, 'cadre', ['name', 'position'], [['李连芳', '副书记']]);
    await goTo(page, '/print/party-member?paper=service-card', '打印党员服务卡');
    await expect(firstPage(page).locator('canvas')).toBeVisible();
    await page.getByRole('textbox', { name: '服务热线' }).fill('0575-84112233');
    await page.getByRole('spinbutton', { name: '上下偏移（毫米）' }).fill('-1.5');
    await expect(firstPage(page)).toContainText('0575-84112233');
    await goTo(page, '/print/cadre?paper=heart-card', '打印民情连心卡');
    await expect(page.getByRole('textbox', { name: '服务热线' })).toHaveValue('0575-84112233');
    await expect(page.getByRole('spinbutton', { name: '上下偏移（毫米）' })).toHaveValue('-1.5');
    await expect(firstPage(page)).toContainText('0575-84112233');
  });
});

test('a row’s papers are printed from its form, and the way back leads to it', async ({ program }) => {
  const { page } = program;
  await practise(program);
  await add(
    page,
    'serving-member',
    ['name', 'mobile', 'address'],
    [['欧阳建国', '13800138000', '团结路91号13栋']],
  );
  const { lines: found } = await ask(page, 'listRows', {
    register: 'serving-member',
    search: '欧阳建国',
    limit: 1,
  });
  await goTo(page, `/registers/serving-member/${found[0]?.id}`, '欧阳建国');
  await page.getByRole('button', { name: '打印' }).click();
  await look(page, '表单-打印');
  await page.getByRole('menuitem', { name: '在职党员报到单' }).click();
  await drawn(page, '1 人，1 页');
  await expect(firstPage(page)).toContainText('138****8000');
  await look(page, '打印报到单');
  await page.getByRole('radio', { name: '完整' }).check();
  await expect(firstPage(page)).toContainText('13800138000');
  const { lines } = await ask(page, 'listBatches', { limit: 5 });
  expect(lines[0]?.label).toBe('查看在职党员报到单（节选）1 人，个人信息未遮盖');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '欧阳建国' })).toBeVisible();
});

test('rows that have nothing to certify are left out, and said so', async ({ program }) => {
  const { page } = program;
  await practise(program);
  const register = 'co-building';
  await add(page, 'partner-unit', ['name'], [['甲乙丙公司']]);
  await add(
    page,
    register,
    ['unit', 'project', 'amount'],
    [
      ['甲乙丙公司', '巡逻甲乙丙', ''],
      ['甲乙丙公司', '助学甲乙丙', '12300.5'],
    ],
  );
  await goTo(page, `/registers/${register}`, '共建捐助');
  await page.getByRole('textbox', { name: '在共建捐助里查找' }).fill('甲乙丙');
  await expect(page.getByText('共 2 件')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '打印' }).click();
  await page.getByRole('radio', { name: '捐赠收据' }).click();
  await drawn(page, '1 件，1 页');
  await expect(firstPage(page)).toContainText('壹万贰仟叁佰元伍角整');
  await expect(page.getByText('有 1 件没有“捐资金额”或“捐物名称”，没有印。')).toBeVisible();
  await shot(page, '打印收据');
});

test('a record sheet has the rows that belong to a row, of the year that is chosen', async ({ program }) => {
  const { page } = program;
  await practise(program);
  await goTo(page, '/registers/partner-unit', '单位');
  await page.getByRole('textbox', { name: '在单位里查找' }).fill('供电所');
  await expect(page.getByText('共 1 家')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '打印' }).click();
  await page.getByRole('radio', { name: '结对共建情况表' }).click();
  await drawn(page, '1 家，1 页');
  await expect(firstPage(page)).toContainText('老旧楼道照明改造');
  await expect(firstPage(page)).toContainText('以上共 2 件。');
  await page.getByRole('combobox', { name: '年度' }).click();
  await look(page, '打印记录单-年度');
  await page.getByTitle('2025 年').click();
  await expect(page.getByText('没有“共建件数”')).toBeVisible();
  await page.getByRole('combobox', { name: '年度' }).click();
  await page.getByTitle('2026 年').click();
  await expect(firstPage(page)).toContainText('2026年度');
  await look(page, '打印记录单');
  await page.getByRole('radio', { name: '在职党员双重管理情况表' }).click();
  await expect(firstPage(page)).toContainText('章建民');
  // The year is known: it is the same on all sheets.
  await expect(firstPage(page)).toContainText('2026年度');
});
