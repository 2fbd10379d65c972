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
  await page.keyboard.type('在库');
  await page.keyboard.press('Enter');
  await page.keyboard.type('借出');
  await look(page, '新建台账');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { name: '钥匙登记', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /新增/ }).first().click();
  await page.getByLabel('钥匙名称').fill('会议室钥匙');
  await page.getByLabel('状态').fill('借');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { name: '会议室钥匙', exact: true })).toBeVisible();
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

test('an office adds an answer to the kinds of activities, and may not sort people by it', async ({
  program: { page },
}) => {
  test.setTimeout(120_000);
  await page.evaluate(() => window.lianxin.openPracticeLedger({ job: 'practice', anew: false }));
  await page.getByRole('menuitem', { name: '自定义台账' }).click();
  await page.getByRole('link', { name: '活动类别' }).click();
  await page.getByRole('button', { name: '加一项' }).click();
  await page.keyboard.type('外来人口');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('alert')).toContainText('“外来人口”：不能设这个选项');
  await page.getByLabel('选项：外来人口', { exact: true }).fill('健步走');
  await page.getByLabel('其他写法：健步走').fill('徒步、远足');
  await page.getByRole('button', { name: '停用：红色影院' }).click();
  await look(page, '选项表');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('用在“活动”台账，本单位改过').scrollIntoViewIfNeeded();
  await look(page, '自定义台账的选项表');
  await page.getByRole('menuitem', { name: '岗位和志愿' }).click();
  await page.getByRole('menuitem', { name: '活动', exact: true }).click();
  await page.getByRole('button', { name: /新增/ }).first().click();
  await page.getByLabel('活动类别', { exact: true }).click();
  await expect(page.getByRole('option', { name: '健步走' })).toBeAttached();
  await expect(page.getByRole('option', { name: '红色影院' })).not.toBeAttached();
  await page.getByLabel('活动类别', { exact: true }).fill('徒步');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('活动类别', { exact: true })).toHaveValue('健步走');
});
