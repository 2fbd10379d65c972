import { mkdirSync, readdirSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { eventChannel } from '../../shared/api/bridge.ts';
import type { JobState } from '../../shared/api/events.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

test.describe('备份', () => {
  test('begins at once when it is asked for by the menu', async ({ program: { app, page } }) => {
    await openPractice(page);
    await app.evaluate(({ Menu }) => {
      const [file] = Menu.getApplicationMenu()?.items ?? [];
      file?.submenu?.items.find(({ label }) => label === '立即备份')?.click();
    });
    await expect(page.getByText('已备份，并检查过。')).toBeVisible();
    await expect(page.getByRole('main').getByText(/^最近备份：今天/)).toBeVisible();
    expect(await ask(page, 'listBackups', {})).toHaveLength(1);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '备份' }).waitFor();
    expect(await ask(page, 'listBackups', {})).toHaveLength(1);
  });

  test('is empty at first and says what to press', async ({ program: { page } }) => {
    await openPractice(page);
    await goTo(page, '/backups', '备份');
    await expect(page.getByText('还没有备份。请点“立即备份”')).toBeVisible();
    await look(page, '备份-空');
  });

  test('says of each what is in it, and finds a damaged one', async ({ program: { page } }) => {
    await openPractice(page);
    await goTo(page, '/backups', '备份');
    await page.getByRole('button', { name: '立即备份' }).click();
    const line = page.getByRole('row').filter({ hasText: '手动' });
    await expect(line).toContainText(/党组织 \d+ 个，党员 \d+ 人/);
    const check = line.getByRole('button', { name: /^检查/ });
    await check.click();
    await expect(line).toContainText('刚查过，完好');
    const [backup] = await ask(page, 'listBackups', {});
    truncateSync(join(backup?.path ?? '', 'ledger.sqlite'), 8192);
    await check.click();
    await expect(line).toContainText('已损坏，请用别的备份');
    await page.getByRole('button', { name: '检查账本' }).click();
    await expect(page.getByText(/^账本完好：党组织 \d+ 个/)).toBeVisible();
    await look(page, '备份');
    await line.getByRole('button', { name: /恢复$/ }).click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('没有通过检查');
    await page.getByRole('button', { name: '取消' }).click();
  });

  test('restores to a new ledger, shows the counts, and opens it', async ({ program: { page }, folder }) => {
    const parent = join(folder, '账本');
    const input = { parent, name: '柳岸', office: '柳岸社区党委', level: '街道', code: null } as const;
    const { folder: ledger } = await ask(page, 'createLedger', input);
    await goTo(page, '/backups', '备份');
    await page.getByRole('button', { name: '立即备份' }).click();
    await page.getByRole('button', { name: /恢复$/ }).click();
    await expect(page.getByLabel('账本名称')).toHaveValue(/^柳岸（恢复于\d+月\d+日）$/);
    await page.getByLabel('账本名称').fill('柳岸');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('已经存在');
    await page.getByLabel('账本名称').fill('柳岸看一看');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(page.getByText('已恢复，记录数和备份时一样。')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    const now = await ask(page, 'ledgerInfo', {});
    expect(now.folder).toBe(join(parent, '柳岸看一看.lianxin'));
    expect(readdirSync(ledger)).toContain('ledger.sqlite');
  });
});

test.describe('第二备份位置', () => {
  test('is chosen, warned of, reminded of when it is away, and given up', async ({ program, folder }) => {
    const { page, answerOpen } = program;
    await openPractice(page);
    await goTo(page, '/backups', '备份');
    const section = page.getByRole('region', { name: '第二备份位置' });
    await expect(section).toContainText('电脑坏了，里面的备份会一起丢');
    const disk = join(folder, '移动硬盘');
    mkdirSync(disk);
    await answerOpen(disk);
    await section.getByRole('button', { name: '选择文件夹…' }).click();
    await expect(section).toContainText(disk);
    await expect(section.getByRole('alert')).toContainText('和账本在同一块硬盘上');
    await page.getByRole('button', { name: '立即备份' }).click();
    await expect(section).toContainText('有 1 份备份');
    await look(page, '第二备份位置');
    renameSync(disk, `${disk}.拔掉了`);
    await page.getByRole('button', { name: '立即备份' }).click();
    await expect(page.getByText('请插好移动硬盘后再备份一次')).toBeVisible();
    await expect(section.getByRole('alert')).toContainText('现在找不到这个文件夹');
    await section.getByRole('button', { name: '不再使用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '不再备份到那里' }).click();
    await expect(section.getByRole('button', { name: '选择文件夹…' })).toBeVisible();
  });
});

test.describe('任务', () => {
  test('lists what was done since the program was opened, newest first', async ({ program: { page } }) => {
    await openPractice(page);
    await goTo(page, '/backups', '备份');
    await page.getByRole('button', { name: '立即备份' }).click();
    await expect(page.getByText('已备份，并检查过。')).toBeVisible();
    await goTo(page, '/jobs', '任务');
    const jobs = page.getByRole('main').getByRole('listitem');
    await expect(jobs).toHaveText([/已完成.*备份/, /已完成.*准备练习册/]);
    await look(page, '任务');
  });
});

test.describe('a long job', () => {
  test('shows how far it is, and is stopped from the list', async ({ program: { app, page } }) => {
    await openPractice(page);
    await goTo(page, '/jobs', '任务');
    const tell = (job: Partial<JobState>) =>
      app.evaluate(
        ({ BrowserWindow }, { channel, event }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send(channel, event),
        { channel: eventChannel, event: { type: 'job', job: { ...running, ...job } } },
      );
    const running: JobState = {
      job: 'print',
      label: '排版党员名册',
      state: 'running',
      done: 1200,
      total: 5000,
      sentence: '已完成 1200 / 5000，还需约 8 秒',
      cancellable: true,
    };
    await tell({});
    const line = page.getByRole('main').getByRole('listitem').filter({ hasText: running.label });
    await expect(line).toContainText('已完成 1200 / 5000，还需约 8 秒');
    await expect(line.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '24');
    await look(page, '任务-正在做');
    await line.getByRole('button', { name: '取消排版党员名册' }).click();
    await tell({ state: 'cancelled', sentence: '已取消' });
    await expect(line).toContainText('已取消');
    await expect(line.getByRole('button')).toHaveCount(0);
  });
});

test.describe('设置', () => {
  test('changes the office everywhere, and refuses one without a name', async ({ program: { page } }) => {
    await openPractice(page);
    await goTo(page, '/settings', '设置');
    const save = page.getByRole('button', { name: '保存' });
    await expect(save).toBeDisabled();
    await page.getByLabel('单位名称').fill('');
    await expect(page.getByText('请填写单位名称。')).toBeVisible();
    await page.getByLabel('单位名称').fill('桥北社区党委');
    await page.getByRole('radio', { name: '乡镇' }).check();
    await look(page, '设置');
    await save.click();
    await expect(page.getByText('单位信息已保存。')).toBeVisible();
    await expect(page.getByRole('navigation')).toContainText('桥北社区党委');
    expect((await ask(page, 'ledgerInfo', {})).office).toEqual({
      name: '桥北社区党委',
      level: '乡镇',
      code: null,
    });
  });

  test('remembers large type over a restart', async ({ program, launch }) => {
    await openPractice(program.page);
    await goTo(program.page, '/settings', '设置');
    await program.page.getByRole('radio', { name: '大字号' }).check();
    const heading = program.page.getByText('操作人', { exact: true });
    const large = await heading.evaluate((element) => getComputedStyle(element).fontSize);
    await look(program.page, '设置-大字号');
    await program.close();
    const { page } = await launch();
    await openPractice(page);
    await goTo(page, '/settings', '设置');
    await expect(page.getByRole('radio', { name: '大字号' })).toBeChecked();
    await expect(page.getByText('操作人', { exact: true })).toHaveCSS('font-size', large);
  });

  test('says which program this is when the menu asks, and copies it for the maintainers', async ({
    program: { app, page },
  }) => {
    await openPractice(page);
    await app.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.at(-1);
      help?.submenu?.items.find(({ label }) => label === '关于连心台账')?.click();
    });
    await expect(page.getByRole('region', { name: '关于连心台账' })).toBeFocused();
    await page.getByRole('button', { name: '复制给维护人员' }).click();
    await expect(page.getByText('已复制，可以粘贴')).toBeVisible();
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('连心台账 0.1.0');
    await look(page, '设置-关于');
  });
});
