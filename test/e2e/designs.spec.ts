import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

test('an office makes a register of its own, fills it, and adds a column to the members', async ({
  program: { page },
}) => {
  test.setTimeout(120_000);
  await page.evaluate(() => window.lianxin.openPracticeLedger({ job: 'practice', anew: false }));
  await page.getByRole('menuitem', { name: '自定义台账' }).click();
  await page.getByRole('button', { name: '新建台账' }).click();
  await page.getByLabel('台账名称').fill('钥匙登记');
  await page.getByLabel('按什么计数').fill('把');
  await page.getByLabel('栏目名称：名称').fill('钥匙名称');
  await page.getByRole('button', { name: '加一栏' }).click();
  await page.getByLabel('栏目名称：新的一栏').fill('身份证号');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('第 2 栏“身份证号”：不能自设这一栏');
  await page.getByLabel('栏目名称：身份证号').fill('状态');
  await page.getByRole('combobox', { name: '类型：状态' }).click();
  await page.getByTitle('单选', { exact: true }).click();
  await page.getByLabel('选项，一行一个：状态').fill('在库\n借出');
  await look(page, '新建台账');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '钥匙登记', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /新增/ }).first().click();
  await page.getByLabel('钥匙名称').fill('会议室钥匙');
  await page.getByLabel('状态').fill('借');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await page.getByRole('menuitem', { name: '钥匙登记' }).click();
  await expect(page.getByRole('gridcell', { name: '会议室钥匙 打开' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: '借出' })).toBeVisible();

  await page.getByRole('menuitem', { name: '自定义台账' }).last().click();
  await look(page, '自定义台账');
  await page.getByRole('main').getByRole('link', { name: '党员', exact: true }).click();
  await page.getByRole('button', { name: '加一栏' }).click();
  await page.getByLabel('栏目名称：新的一栏').fill('特长');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('menuitem', { name: '党员', exact: true }).click();
  await page.getByRole('button', { name: /新增/ }).first().click();
  await expect(page.getByLabel('特长')).toBeVisible();
});
