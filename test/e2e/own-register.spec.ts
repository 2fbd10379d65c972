import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { picture } from '../support/pictures.ts';
import { goTo, openPractice } from './ask.ts';
import { expect, type Program, test } from './fixture.ts';
import { look } from './looks.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Adds a field by mouse: its name, then its type. */
async function addField(page: Page, label: string, type: string): Promise<void> {
  await press(page, '加一栏');
  await page.keyboard.type(label);
  await page.getByRole('combobox', { name: `类型：${label}` }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(type, { exact: true }).click();
}

/** Chooses in a select by its label and the option's text. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}

/** The design: one field of every type, made with what the office would say of each. */
async function design(page: Page): Promise<void> {
  await page.getByLabel('台账名称').fill('器材登记');
  await page.getByLabel('按什么计数').fill('样');
  await page.getByLabel('栏目名称：名称').fill('器材名称');
  await addField(page, '说明', '长文本');
  await addField(page, '状态', '单选');
  // Answers by the keyboard alone: Enter begins the next one, Alt and an arrow change the order.
  await page.keyboard.type('借出');
  await page.keyboard.press('Enter');
  await page.keyboard.type('在库');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('textbox', { name: /^选项：/ }).first()).toHaveValue('在库');
  await look(page, '自定义台账：选项');
  await addField(page, '用途', '多选');
  await page.keyboard.type('会议');
  await page.keyboard.press('Enter');
  await page.keyboard.type('培训');
  await addField(page, '登记在册', '是／否');
  await addField(page, '借出日期', '日期');
  await addField(page, '归还日期', '日期');
  await addField(page, '应还日期', '日期');
  await press(page, '更多：应还日期');
  await page.getByRole('checkbox', { name: '到期提醒' }).check();
  await choose(page, '填了哪一栏就不再提醒', '归还日期');
  await page.getByLabel('填写说明').fill('和借的人说好的日子');
  await look(page, '自定义台账：一栏的更多设置');
  await press(page, '收起：应还日期');
  await addField(page, '保修到', '月份');
  await addField(page, '件数', '整数');
  await addField(page, '押金', '金额（元）');
  await addField(page, '使用时长', '时长（小时）');
  await addField(page, '联系电话', '电话');
  await addField(page, '照片', '附件');
  await addField(page, '出借单位', '关联一条记录');
  await choose(page, '关联哪个台账：出借单位', '单位');
  await addField(page, '管理人', '关联几条记录');
  await choose(page, '关联哪个台账：管理人', '志愿者');
  // By the mouse a field is dragged by its grip: 件数 in front of 保修到.
  const grip = page
    .getByRole('row')
    .filter({ has: page.getByLabel('栏目名称：件数') })
    .getByTitle(/按住拖动/);
  await grip.dragTo(page.getByLabel('栏目名称：保修到'));
  await expect(page.getByRole('textbox', { name: /^栏目名称：/ }).nth(8)).toHaveValue('件数');
  await press(page, '更多设置');
  await expect(page.getByText('按', { exact: true }).first()).toBeVisible();
  await choose(page, '打印时按什么分开', '出借单位');
  await page.getByRole('button', { name: '收起更多设置' }).scrollIntoViewIfNeeded();
  await look(page, '自定义台账：更多设置');
}

/** Fills a row by the keyboard, field by field. */
async function fillRow({ page, answerOpen }: Program, folder: string): Promise<void> {
  await press(page, '新增一样');
  await page.getByLabel('器材名称').fill('投影仪');
  await page.getByLabel('件数').fill('2');
  await page.getByLabel('说明').fill('放在一楼');
  await page.getByLabel('状态').fill('借');
  await page.keyboard.press('Enter');
  await page.getByLabel('用途').fill('培');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '借出日期' }).fill('2026-11-01');
  await page.getByRole('textbox', { name: '应还日期' }).fill('2026-11-20');
  await page.getByRole('textbox', { name: '保修到' }).fill('2027-01');
  await page.getByLabel('押金').fill('300.5');
  await page.getByLabel('使用时长').fill('1.5');
  await page.getByLabel('联系电话').fill('13800138000');
  const photo = join(folder, '投影仪.jpg');
  writeFileSync(photo, picture('baseline.jpg'));
  await answerOpen(photo);
  await page.getByRole('button', { name: '添加文件：照片' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '投影仪.jpg' })).toBeVisible();
  await look(page, '自定义台账：登记');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: '投影仪', exact: true })).toBeVisible();
}

/** The office's own Excel, with another heading for one field and a unit that is not there yet. */
async function writeList(folder: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('器材');
  sheet.addRow(['柳岸社区器材登记']);
  sheet.addRow(['序号', '器材名称', '件数', '状态', '用途', '借出日期', '押金', '出借单位', '管理人']);
  sheet.addRow([1, '腰鼓', 12, '在库', '会议、培训', '2026.10.8', 20, '柳岸老年大学', null]);
  sheet.addRow([2, '投影仪', 3, '借出', '培训', '2026-11-01', 300.5, null, null]);
  const file = join(folder, '器材.xlsx');
  await workbook.xlsx.writeFile(file);
  return file;
}

test('an office designs a register with a field of every type, fills it, imports its Excel and prints it', async ({
  program,
  folder,
}) => {
  test.setTimeout(240_000);
  const { page, answerOpen } = program;
  await openPractice(page);
  await goTo(page, '/designs/new', '新建台账');
  await design(page);
  await press(page, '保存');
  await expect(page.getByRole('heading', { name: '器材登记', exact: true })).toBeVisible();
  await fillRow(program, folder);

  await goTo(page, '/import', '导入表格');
  await answerOpen(await writeList(folder));
  await page.getByRole('button', { name: /^选择(别的)?文件…$/ }).click();
  await expect(page.getByRole('main')).toContainText('器材登记');
  await press(page, '下一步：核对内容');
  await look(page, '自定义台账：导入核对');
  await page.getByRole('button', { name: /^写入/ }).click();
  await expect(page.getByRole('main')).toContainText('柳岸老年大学');

  await goTo(page, '/registers/own-1', '器材登记');
  await expect(page.getByRole('gridcell', { name: '腰鼓 打开' })).toBeVisible();
  await look(page, '自定义台账：名册');

  await goTo(page, '/', '柳岸社区党委');
  await expect(page.getByText('应还日期，还没有填“归还日期”')).toBeVisible();

  await goTo(page, '/print/own-1', '打印器材登记');
  const pages = page.getByRole('main');
  await expect(pages).toContainText('腰鼓');
  await expect(pages).toContainText('押金 300.50 元');
  await expect(pages).toContainText('柳岸老年大学');
  await look(page, '自定义台账：打印');
});
