import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { exifWithPlace, jpegSegment, jpegWith, picture } from '../support/pictures.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, type Program, test } from './fixture.ts';
import { look } from './looks.ts';

/** Lies on its side as telephones store them, and says where it was taken. */
const taken = jpegWith(picture('baseline.jpg'), jpegSegment(0xe1, exifWithPlace('MM', 6)));

/** Chooses a file for the photos, with the keyboard: what is said of a field that is left moves what stands below it. */
async function addPhoto({ page, answerOpen }: Program, path: string): Promise<void> {
  await answerOpen(path);
  await page.getByRole('button', { name: '添加文件：照片' }).press('Enter');
}

/** Opens the form of the activity with the photo, by way of the list, which says how many there are. */
async function openActivity(page: Page): Promise<void> {
  await goTo(page, '/registers/activity', '活动');
  await expect(page.getByRole('gridcell', { name: '1 个附件' })).toBeVisible();
  const [row] = await ask(page, 'findRows', { register: 'activity', text: '邻里节', limit: 1 });
  await goTo(page, `/registers/activity/${row?.id}`, '邻里节');
}

test('a photo is added to an activity, is there after a restart, and is missed when its file is gone', async ({
  launch,
  folder,
}) => {
  test.setTimeout(120_000);
  const photo = join(folder, '邻里节合影.jpg');
  writeFileSync(photo, taken);
  const first = await launch();
  await openPractice(first.page);
  await goTo(first.page, '/registers/activity/new', '新增活动');
  await first.page.getByLabel('活动名称').fill('邻里节');
  await first.page.getByRole('textbox', { name: '活动日期' }).fill('2026-10-01');
  await addPhoto(first, photo);
  const card = first.page.getByRole('listitem').filter({ hasText: '邻里节合影.jpg' });
  await expect(card.locator('img')).toBeVisible();

  // Upright: it is stored 96 wide and 64 high. And it no longer says where it was taken.
  const shown = await card.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    const bytes = await (await fetch(image.src)).text();
    return { width: image.naturalWidth, height: image.naturalHeight, told: bytes.includes('SECRET') };
  });
  expect(shown).toEqual({ width: 64, height: 96, told: false });

  const program = join(folder, '安装.exe');
  writeFileSync(program, 'MZ');
  await addPhoto(first, program);
  await expect(first.page.getByText('“安装.exe”是可以运行的程序，为了安全没有添加')).toBeVisible();
  await card.scrollIntoViewIfNeeded();
  await look(first.page, '附件');
  await first.page.keyboard.press('Control+s');
  await expect(first.page.getByRole('heading', { name: '邻里节' })).toBeVisible();

  const copy = join(folder, '另存.jpg');
  await first.answerSave(copy);
  await card.getByRole('button', { name: '另存为' }).click();
  await expect(first.page.getByText(`已保存到 ${copy}`)).toBeVisible();
  await first.close();

  const second = await launch();
  await openPractice(second.page);
  await openActivity(second.page);
  const kept = second.page.getByRole('listitem').filter({ hasText: '邻里节合影.jpg' });
  await expect(kept.locator('img')).toBeVisible();
  await kept.locator('img').evaluate((image: HTMLImageElement) => image.decode());

  // Somebody tidies up in the ledger's folder.
  const { folder: ledger } = await ask(second.page, 'ledgerInfo', {});
  const store = join(ledger, 'attachments');
  const [shelf = ''] = readdirSync(store);
  rmSync(join(store, shelf), { recursive: true });
  await second.page.reload();
  await openActivity(second.page);
  await expect(kept).toContainText('文件不见了');
  await kept.scrollIntoViewIfNeeded();
  await look(second.page, '附件不见了');

  // The backup that was made on closing has it still.
  await kept.getByRole('button', { name: '从备份找回' }).click();
  await expect(kept.locator('img')).toBeVisible();
  rmSync(join(store, shelf), { recursive: true });
  await second.page.reload();
  await openActivity(second.page);
  await expect(kept).toContainText('文件不见了');
  await addPhoto(second, photo);
  await expect(second.page.getByText('“邻里节合影.jpg”的文件已经补上了。')).toBeVisible();
  await expect(kept.locator('img')).toBeVisible();

  await kept.getByRole('button', { name: '移除' }).click();
  await second.page.keyboard.press('Control+s');
  await expect(second.page.getByText('照片：+0 −1')).toBeVisible();
});

test('files dropped onto the field are added, and opened as copies that cannot be written', async ({
  program,
  folder,
}) => {
  const { app, page } = program;
  const paths = ['签到表.pdf', '佐证.txt'].map((name) => join(folder, name));
  for (const path of paths) writeFileSync(path, `%PDF-1.7 ${path}`);
  await openPractice(page);
  await goTo(page, '/registers/deed/new', '新增实事好事');
  const button = page.getByRole('button', { name: '添加文件：佐证材料' });
  await button.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await button.boundingBox()) ?? {};
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data });
  await session.detach();
  await expect(page.getByRole('list', { name: '佐证材料：2 个附件' }).getByRole('listitem')).toHaveCount(2);

  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      process.env.LIANXIN_OPENED = path;
      return '';
    };
  });
  // Chromium takes the mouse of a drag that came without a mouse for one that still drags: it clicks nothing here.
  await page.getByRole('button', { name: '打开签到表.pdf' }).press('Enter');
  await expect.poll(() => app.evaluate(() => process.env.LIANXIN_OPENED ?? '')).not.toBe('');
  const opened = await app.evaluate(() => process.env.LIANXIN_OPENED ?? '');
  expect(basename(opened)).toBe('签到表.pdf');
  expect(statSync(opened).mode & 0o222).toBe(0);
  await page.getByRole('button', { name: '移除签到表.pdf' }).press('Enter');
  await expect(page.getByRole('list', { name: '佐证材料：1 个附件' }).getByRole('listitem')).toHaveText(
    /佐证.txt/,
  );
});
