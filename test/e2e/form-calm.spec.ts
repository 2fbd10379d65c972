import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { picture } from '../support/pictures.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';

/** Ctrl+S, and in the same breath a click on another page: no machine is so slow that the saving is done by then. */
async function saveAndGo(page: Page, menuItem: string): Promise<void> {
  const link = page.getByRole('menuitem', { name: menuItem });
  await link.evaluate((element: HTMLElement) => {
    const keys = { key: 's', ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys));
    element.click();
  });
}

test('who saves and at once goes to another page is not brought back', async ({ program: { page } }) => {
  await openPractice(page);
  await goTo(page, '/registers/partner-unit/new', '新增单位');
  await page.getByLabel('单位名称').fill('柳岸书店');
  await saveAndGo(page, '操作记录');
  await expect(page.getByText('已保存单位“柳岸书店”。')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '操作记录' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const [row] = await ask(page, 'findRows', { register: 'partner-unit', text: '柳岸书店', limit: 1 });

  await goTo(page, `/registers/partner-unit/${row?.id}`, '柳岸书店');
  await page.getByLabel('单位地址').fill('柳岸路1号');
  await saveAndGo(page, '回收站');
  await expect(page.getByRole('heading', { level: 1, name: '回收站' })).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.getByRole('heading', { level: 1, name: '回收站' })).toBeVisible();
});

test('who goes away while a faulty row is being saved is asked about it, and stays at the fault', async ({
  program: { page },
}) => {
  await openPractice(page);
  await goTo(page, '/registers/partner-unit/new', '新增单位');
  await page.getByLabel('单位地址').fill('柳岸路1号');
  await saveAndGo(page, '操作记录');
  await expect(page.getByRole('dialog', { name: '还有内容没有保存' })).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^取\s?消$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: '新增单位' })).toBeVisible();
});

test('what is said of a field that is left waits until the mouse is let go: the press meets its button', async ({
  program: { page, answerOpen },
  folder,
}) => {
  const photo = join(folder, '邻里节.jpg');
  writeFileSync(photo, picture('baseline.jpg'));
  await openPractice(page);
  await goTo(page, '/registers/activity/new', '新增活动');
  await page.getByLabel('活动名称').focus();
  const button = page.getByRole('button', { name: '添加文件：照片' });
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  if (box === null) throw new Error('no button');
  const bar = page.getByRole('button', { name: '保存', exact: true });
  const place = await bar.boundingBox();
  await answerOpen(photo);
  await page.mouse.move(box.x + 20, box.y + 3);
  await page.mouse.down();
  await page.waitForTimeout(400);
  await page.mouse.up();
  await expect(page.getByRole('listitem').filter({ hasText: '邻里节.jpg' })).toBeVisible();
  await expect(page.getByText('缺少“活动名称”，请补上。')).toBeAttached();
  expect(await bar.boundingBox()).toEqual(place);
});
