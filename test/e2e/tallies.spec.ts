import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, type Program, test } from './fixture.ts';
import { look } from './looks.ts';

async function practise({ page }: Program): Promise<void> {
  await page.setViewportSize({ width: 1360, height: 860 });
  await openPractice(page);
}

/** Adds a row past the screen. */
async function add(page: Page, register: string, values: Record<string, string>): Promise<void> {
  const { refused } = await ask(page, 'writeCells', {
    register,
    columns: Object.keys(values),
    rows: [{ row: null, texts: Object.values(values) }],
    apply: 'all',
    label: '粘贴',
  });
  expect(refused).toEqual([]);
}

/** Chooses an answer of one of the page's lists. */
async function choose(page: Page, label: string, answer: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByTitle(answer, { exact: true }).click();
}

const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('who has had no training and no talk stands in the tallies, and on the first page', async ({
  program,
}) => {
  const { page } = program;
  await practise(program);
  await add(page, 'cadre', { name: '欧阳建国', position: '网格员' });
  await goTo(page, '/tallies/cadre-training', '干部培训汇总');
  await expect(line(page, '欧阳建国')).toContainText('还差 15天');
  await look(page, '汇总培训天数');
  await goTo(page, '/tallies/heart-talk', '谈心谈话汇总');
  await expect(line(page, '欧阳建国')).toContainText('还差 1 次');
  await expect(page.getByText('下半年', { exact: true })).toBeVisible();
  await look(page, '汇总谈心谈话');
  await page.getByRole('link', { name: '欧阳建国' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('欧阳建国');
  await goTo(page, '/', '柳岸社区党委');
  await expect(page.getByRole('listitem').filter({ hasText: '欧阳建国' })).toContainText('还没有谈过话');
  await look(page, '首页到期提醒');
});

test('hours are summed by home unit, and a unit opens the services of its members', async ({ program }) => {
  const { page } = program;
  await practise(program);
  await goTo(page, '/tallies/service-record', '服务记录汇总');
  await choose(page, '常用汇总', '在职党员单位服务时长');
  const [, first] = await page.getByRole('row').all();
  const unit = (await first?.getByRole('link').textContent()) ?? '';
  await look(page, '汇总单位服务时长');
  await page.getByRole('link', { name: unit }).click();
  await expect(page.getByRole('group', { name: '正在筛选' })).toContainText(`在职党员·工作单位：${unit}`);
  await page.getByRole('button', { name: `在职党员·工作单位：${unit}`, exact: true }).click();
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${unit}`) })).toBeChecked();
  await look(page, '按单位筛选服务记录');
});

test('vacant posts come first, and alone if wished; rooms are held against 400 square metres', async ({
  program,
}) => {
  const { page } = program;
  await practise(program);
  await add(page, 'service-post', { name: '环境保洁岗', places: '1' });
  await add(page, 'post-claim', { name: '欧阳建国', post: '环境保洁岗' });
  await goTo(page, '/tallies/post-claim', '岗位认领汇总');
  await expect(page.getByRole('columnheader', { name: '空缺' })).toBeVisible();
  await look(page, '汇总岗位空缺');
  await expect(line(page, '环境保洁岗')).toContainText('已满');
  await page.getByRole('checkbox', { name: '只看空缺的' }).check();
  await expect(line(page, '环境保洁岗')).toHaveCount(0);
  await expect(line(page, '行风监督岗')).toBeVisible();
  await goTo(page, '/tallies/premises', '阵地用房汇总');
  await expect(page.getByText('标准 400平方米')).toBeVisible();
  await look(page, '汇总阵地面积');
});

test('a tally is previewed, printed and saved as a workbook', async ({ program, folder }) => {
  const { page } = program;
  await practise(program);
  await goTo(page, '/tallies/post-claim', '岗位认领汇总');
  const book = join(folder, '岗位空缺.xlsx');
  await program.answerSave(book);
  await page.getByRole('main').getByRole('button', { name: '导出' }).click();
  await expect(page.getByText('已保存：岗位空缺.xlsx')).toBeVisible();
  expect(existsSync(book)).toBe(true);
  await look(page, '汇总导出');
  await page.getByRole('main').getByRole('button', { name: '打印' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '打印岗位认领汇总表' })).toBeVisible();
  const first = page.getByRole('group', { name: '第 1 页', exact: true });
  await expect(first.locator('canvas')).toBeVisible();
  await expect(first).toContainText('需要人数');
  await look(page, '打印汇总表');
  const paper = join(folder, '岗位空缺.pdf');
  await program.answerSave(paper);
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByText('已保存：岗位空缺.pdf')).toBeVisible();
  expect(existsSync(paper)).toBe(true);
});

test('the dues of a month and the arrears are sheets of their own, reached from the list and the first page', async ({
  program,
  folder,
}) => {
  const { page } = program;
  await practise(program);
  await page.getByRole('link', { name: '党费欠交清单' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '打印党费欠交清单' })).toBeVisible();
  const first = page.getByRole('group', { name: '第 1 页', exact: true });
  await expect(first.locator('canvas')).toBeVisible();
  await expect(first).toContainText('欠交月份');
  await look(page, '打印党费欠交清单');
  const book = join(folder, '欠交.xlsx');
  await program.answerSave(book);
  await page.getByRole('button', { name: '导出为 Excel…' }).click();
  await expect(page.getByText('已保存：欠交.xlsx')).toBeVisible();
  expect(existsSync(book)).toBe(true);
  await goTo(page, '/registers/party-dues', '党费');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '党费收缴登记表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '打印党费收缴登记表' })).toBeVisible();
  await choose(page, '其中', '3月');
  await expect(first).toContainText('2026年3月');
  await expect(first).toContainText('签名');
  await look(page, '打印党费收缴登记表');
});
