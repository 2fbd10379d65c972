import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, renameSync, truncateSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

const home = (folder: string) => join(folder, '账本');

const create = (page: Page, folder: string, name = '柳岸社区') =>
  ask(page, 'createLedger', {
    parent: home(folder),
    name,
    office: `${name}党委`,
    level: '街道',
    code: null,
  });

const primaries = (page: Page) => page.locator('.ant-btn-primary').allInnerTexts();

test.describe('the first start', () => {
  test('shows four ways, and one of them is obvious', async ({ program: { page } }) => {
    for (const way of ['新建账本', '打开账本', '练习册', '从备份恢复'])
      await expect(page.getByRole('region', { name: way })).toBeVisible();
    expect(await primaries(page)).toEqual(['新建账本…']);
    await look(page, '第一页-首次');
  });

  test('makes a ledger by keyboard alone, and opens it by itself next time', async ({
    program,
    launch,
    folder,
  }) => {
    const { page } = program;
    await page.getByRole('button', { name: '新建账本…' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('单位名称')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('请填写单位名称。')).toBeVisible();
    await page.keyboard.type('柳岸社区党委');
    await expect(page.getByText(join(home(folder), '柳岸社区党委.lianxin'))).toBeVisible();
    await look(page, '新建账本');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    await expect(page).toHaveTitle('柳岸社区党委 - 连心台账');
    expect(readdirSync(home(folder))).toEqual(['柳岸社区党委.lianxin']);
    await program.close();
    const again = await launch();
    await expect(again.page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });

  test('says in the dialog why a place will not do, and takes another', async ({ program, folder }) => {
    const { page, answerOpen } = program;
    await page.getByRole('button', { name: '新建账本…' }).click();
    await page.getByLabel('单位名称').fill('柳岸社区党委');
    await answerOpen(join(folder, 'OneDrive'));
    await page.getByRole('button', { name: '换个位置…' }).click();
    const make = page.getByRole('button', { name: '新建', exact: true });
    await make.click();
    await expect(page.getByRole('alert')).toContainText('同步盘（OneDrive）里');
    await look(page, '新建账本-位置不行');
    mkdirSync(join(home(folder), '柳岸社区党委.lianxin'), { recursive: true });
    await answerOpen(home(folder));
    await page.getByRole('button', { name: '换个位置…' }).click();
    await make.click();
    await expect(page.getByRole('alert')).toContainText('已经存在');
    await page.getByLabel('账本名称').fill('另一册');
    await make.click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });

  test('has help and says which program this is, before any ledger', async ({ program: { app, page } }) => {
    const asked = app.evaluate(
      ({ shell }) =>
        new Promise<string>((resolve) => {
          shell.openPath = async (path) => {
            resolve(path);
            return '';
          };
        }),
    );
    await page.getByRole('button', { name: '使用手册' }).click();
    expect(basename(await asked)).toBe('handbook.html');
    await page.getByRole('button', { name: '关于连心台账' }).click();
    await expect(page.getByText('0.1.0')).toBeVisible();
    await page.getByText('许可与第三方组件').click();
    await expect(page.getByText('Third-party notices')).toBeVisible();
    await look(page, '关于');
  });
});

test.describe('the practice ledger', () => {
  test('is made, gone on with, and begun anew only after a question', async ({ program: { page } }) => {
    await page.getByRole('button', { name: '打开练习册' }).click();
    await expect(page.getByText('这是练习册')).toBeVisible();
    await ask(page, 'changeOffice', { office: '练过的', level: '街道', code: null });
    await ask(page, 'closeLedger', {});
    await page.getByRole('button', { name: '接着练习' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '练过的' })).toBeVisible();
    await ask(page, 'closeLedger', {});
    await page.getByRole('button', { name: '重新开始…' }).click();
    const question = page.getByRole('dialog');
    await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
    await look(page, '重新开始练习');
    await question.getByRole('button', { name: '重新开始' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });
});

test.describe('the ledgers of last time', () => {
  test('are listed; one that is away can be taken off the list', async ({ program: { page }, folder }) => {
    const old = await create(page, folder, '旧社区');
    await create(page, folder, '新社区');
    await ask(page, 'closeLedger', {});
    renameSync(old.folder, `${old.folder}.搬走了`);
    await page.reload();
    await expect(page.getByRole('button', { name: '打开新社区党委' })).toHaveClass(/ant-btn-primary/);
    await expect(page.getByText('现在找不到')).toBeVisible();
    await look(page, '第一页-再次');
    await page.getByRole('button', { name: '把旧社区党委移出列表' }).click();
    await expect(page.getByText('旧社区党委')).toHaveCount(0);
    await page.getByRole('button', { name: '打开新社区党委' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '新社区党委' })).toBeVisible();
  });
});

test.describe('a ledger that does not open', () => {
  test('because it is damaged is restored from its newest good backup', async ({
    program,
    launch,
    folder,
  }) => {
    const made = await create(program.page, folder);
    await ask(program.page, 'makeBackup', { job: 'backup' });
    await program.close();
    truncateSync(join(made.folder, 'ledger.sqlite'), 100);
    const { page } = await launch();
    await expect(page.getByRole('heading', { name: '“柳岸社区”没有打开' })).toBeVisible();
    await expect(page.getByText('的文件已损坏')).toBeVisible();
    expect(await primaries(page)).toEqual(['用最近的备份恢复…']);
    await look(page, '账本损坏');
    await page.getByRole('button', { name: '用最近的备份恢复…' }).click();
    await look(page, '从备份恢复');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByText('已恢复，记录数和备份时一样。')).toBeVisible();
    await look(page, '已恢复');
    await page.getByRole('button', { name: '打开恢复出来的账本' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    expect(readdirSync(home(folder))).toHaveLength(2);
  });

  test('because it is open elsewhere can be looked at', async ({ program, launch, folder }) => {
    const made = await create(program.page, folder);
    await program.close();
    const other = spawn(process.execPath, ['test/support/hold-ledger.ts', made.folder]);
    try {
      await once(other.stdout, 'data');
      const { page } = await launch();
      await expect(page.getByText('已在运行')).toBeVisible();
      await look(page, '账本已在运行');
      await page.getByRole('button', { name: '再试一次' }).click();
      await expect(page.getByText('已在运行')).toBeVisible();
      await page.getByRole('button', { name: '以只读方式查看' }).click();
      await expect(page.getByText('账本以只读方式打开')).toBeVisible();
    } finally {
      other.kill();
    }
  });

  test('because it was moved is tried again when it is back', async ({ program, launch, folder }) => {
    const made = await create(program.page, folder);
    await program.close();
    renameSync(made.folder, `${made.folder}.搬走了`);
    const { page } = await launch();
    await expect(page.getByText('现在不在原处')).toBeVisible();
    renameSync(`${made.folder}.搬走了`, made.folder);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });

  test('because the folder is none says so, and another can be opened', async ({ program, folder }) => {
    const { page, answerOpen } = program;
    const made = await create(page, folder);
    await ask(page, 'closeLedger', {});
    await answerOpen(folder);
    await page.getByRole('button', { name: '打开别的账本…' }).click();
    await expect(page.getByText('不是连心台账的账本文件夹')).toBeVisible();
    await answerOpen(made.folder);
    await page.getByRole('button', { name: '打开别的账本…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });
});

test.describe('a backup from another place', () => {
  test('is chosen by its folder and restored where new ledgers go', async ({ program, folder }) => {
    const { page, answerOpen } = program;
    await create(page, folder);
    const { backup } = await ask(page, 'makeBackup', { job: 'backup' });
    await ask(page, 'closeLedger', {});
    const disk = join(folder, '移动硬盘');
    mkdirSync(disk);
    renameSync(backup.path, join(disk, backup.name));
    await page.getByRole('button', { name: '从备份恢复…' }).click();
    await expect(page.getByText('这台电脑上没有找到备份')).toBeVisible();
    await expect(page.getByRole('button', { name: '恢复', exact: true })).toBeDisabled();
    await answerOpen(join(disk, backup.name));
    await page.getByRole('button', { name: '选择别处的备份…' }).click();
    await expect(page.getByRole('radio')).toBeChecked();
    await page.getByLabel('账本名称').fill('从移动硬盘');
    await expect(page.getByText(join(home(folder), '从移动硬盘.lianxin'))).toBeVisible();
    await look(page, '选择备份');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await page.getByRole('button', { name: '打开恢复出来的账本' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });
});
