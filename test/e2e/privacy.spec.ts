import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

test('the page says what is not collected, and what personal data this ledger has', async ({
  program: { page },
}) => {
  await openPractice(page);
  await goTo(page, '/settings', '设置');
  await page.getByRole('link', { name: '本软件不收集什么' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '本软件不收集什么' })).toBeVisible();
  // Come from the end of a long page, one begins at the top of the next.
  await expect(page.getByText('没有居民总名册')).toBeInViewport();
  const row = page.getByRole('row', { name: /党员.*公民身份证号/ });
  await expect(row).toContainText('画面上只显示一部分');
  await expect(row).toContainText('条');
  await look(page, '不收集什么');
  await page.getByRole('heading', { name: '自查：本账本里有哪些个人信息' }).scrollIntoViewIfNeeded();
  await look(page, '个人信息自查');
});

test('the self-check is printed with how long things are kept and what was erased', async ({
  program: { page },
}) => {
  await openPractice(page);
  await ask(page, 'eraseDue', { job: crypto.randomUUID(), register: null });
  await goTo(page, '/privacy', '本软件不收集什么');
  await page.getByRole('heading', { name: '保存多久' }).scrollIntoViewIfNeeded();
  await expect(page.getByText('“公开选聘”的“结束日期”满 30 天，整条清除').first()).toBeVisible();
  await expect(page.getByText('到期清除：')).toBeVisible();
  await look(page, '保存多久');
  await page.getByRole('button', { name: '打印自查表…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '打印个人信息自查表' })).toBeVisible();
  await expect(page.getByText(/^\d+ 栏，\d+ 页$/)).toBeVisible();
  await expect(page.getByRole('button', { name: '打印…' })).toBeEnabled();
  await expect(page.getByLabel('个人信息自查表预览').locator('canvas').first()).toBeVisible();
  await look(page, '打印自查表');
});

test('a number or a label in the remarks is pointed out beside them, and can be saved all the same', async ({
  program: { page },
}) => {
  await openPractice(page);
  await goTo(page, '/registers/activity/new', '新增活动');
  await page.getByLabel('活动名称').fill('纳凉晚会');
  await page.getByLabel('备注').fill('找信访户王某，13800001234');
  await page.getByLabel('活动名称').focus();
  await expect(page.getByText('“备注”里写了手机号')).toBeVisible();
  await expect(page.getByText('“备注”里有“信访户”的字样')).toBeVisible();
  await page.getByText('“备注”里写了手机号').scrollIntoViewIfNeeded();
  await look(page, '备注里的个人信息');
});
