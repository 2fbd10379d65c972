import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentParts, paragraph, run } from '../support/office-files.ts';
import { buildZip } from '../unit/workbooks/build-zip.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

const form = (text: string) => buildZip(documentParts(paragraph(run(text))));

test('an office adds a superior’s form, puts a word right, and fills it for the ticked rows', async ({
  program,
  folder,
}) => {
  test.setTimeout(180_000);
  const { page, answerOpen, answerSave } = program;
  await openPractice(page);
  await goTo(page, '/registers/volunteer', '志愿者');
  for (const place of [0, 1]) await page.getByRole('checkbox', { name: /^选中/ }).nth(place).check();
  await page.getByRole('main').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '套表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '套表：志愿者' })).toBeVisible();
  await page.getByRole('link', { name: '添加、更换模板，看可以用的词' }).click();

  const file = join(folder, '上级的表.docx');
  writeFileSync(file, form('{性名}，电话{联系电话}'));
  await answerOpen(file);
  await page.getByRole('button', { name: '添加模板…' }).click();
  await expect(page.getByRole('dialog')).toContainText('不认识的词：{性名}（是不是{姓名}？）');
  await look(page, '添加模板');
  await page.getByRole('button', { name: '取消' }).click();
  writeFileSync(file, form('{姓名}，电话{联系电话}'));
  await page.getByRole('button', { name: '添加模板…' }).click();
  await page.getByRole('textbox', { name: '模板名称' }).fill('街道登记表');
  await page.getByRole('button', { name: /^添\s?加$/ }).click();
  await expect(page.getByText('街道登记表', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '复制 {姓名}' }).click();
  await look(page, '模板');

  await page.goBack();
  await page.getByRole('radio', { name: /^街道登记表/ }).check();
  await expect(page.getByText('得到 2 个文件：')).toBeVisible();
  await page.getByRole('radio', { name: /^完整/ }).check();
  await look(page, '套表');
  const target = join(folder, '填好的');
  mkdirSync(target);
  await answerOpen(target);
  await page.getByRole('button', { name: '填好，放进文件夹…' }).click();
  await expect(page.getByText('共 2 人，2 个文件。')).toBeVisible();
  expect(readdirSync(target)).toHaveLength(2);
  const { lines } = await ask(page, 'listBatches', { limit: 1 });
  expect(lines[0]?.label).toBe('套表街道登记表（节选）2 人，个人信息未遮盖');
  await page.getByRole('button', { name: '填好，放进文件夹…' }).click();
  await expect(page.getByRole('dialog')).toContainText('等 2 个同名文件');
  await look(page, '套表-替换');
  await page.getByRole('button', { name: /^替\s?换$/ }).click();
  await expect(page.getByText('共 2 人，2 个文件。')).toBeVisible();

  await page.getByRole('radio', { name: /^志愿服务时长汇总表/ }).check();
  await page.getByRole('radio', { name: /^整个志愿者名册/ }).check();
  await expect(page.getByText('10 人填在一个文件里，一人一行。')).toBeVisible();
  await answerSave(join(folder, '汇总.xlsx'));
  await page.getByRole('button', { name: '填好并保存…' }).click();
  await expect(page.getByText('共 10 人，1 个文件。')).toBeVisible();
  expect(existsSync(join(folder, '汇总.xlsx'))).toBe(true);
  await look(page, '套表-已保存');
});

test('a template is renamed, taken out and put back; a row is filled from its form', async ({
  program,
  folder,
}) => {
  test.setTimeout(120_000);
  const { page, answerSave } = program;
  await openPractice(page);
  await goTo(page, '/templates/volunteer', '志愿者的模板');
  await page.getByRole('button', { name: '改名：志愿者登记表' }).click();
  await page.getByRole('textbox', { name: '模板名称' }).fill('志愿服务时长汇总表');
  await page.getByRole('button', { name: /^改\s?名$/ }).click();
  await expect(page.getByRole('alert')).toContainText('已经有一个模板叫');
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '移除：志愿者登记表' }).click();
  await page.getByRole('button', { name: '恢复：志愿者登记表' }).click();
  await expect(page.getByRole('button', { name: '改名：志愿者登记表' })).toBeVisible();

  const { lines } = await ask(page, 'listRows', { register: 'volunteer', search: '范玉珍', limit: 1 });
  await goTo(page, `/registers/volunteer/${lines[0]?.id}`, '范玉珍');
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByRole('menuitem', { name: '套表（本单位的模板）' }).click();
  await expect(page.getByText('得到一个文件：练习-志愿者登记表-范玉珍.docx')).toBeVisible();
  await answerSave(join(folder, '范玉珍.docx'));
  await page.getByRole('button', { name: '填好并保存…' }).click();
  await expect(page.getByText('已保存：范玉珍.docx')).toBeVisible();
  await goTo(page, '/fill/party-member', '套表：党员');
  await expect(page.getByText('党员还没有模板。')).toBeVisible();
  await look(page, '套表-没有模板');
});
