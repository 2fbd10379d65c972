import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { ledgerOn } from '../../electron/ledger/ledger.ts';
import { loadMembers } from '../bench/make-members.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, type Program, shot, test } from './fixture.ts';
import { look } from './looks.ts';

const small = { width: 911, height: 512 };
const usual = { width: 1360, height: 860 };

async function practise({ page }: Program): Promise<void> {
  await page.setViewportSize(usual);
  await openPractice(page);
}

const firstPage = (page: Page) => page.getByRole('group', { name: '第 1 页', exact: true });

/** The preview as it stands when a sheet of so many pages is drawn. */
async function drawn(page: Page, note: RegExp): Promise<void> {
  await expect(page.getByText(note)).toBeVisible();
  await expect(firstPage(page).locator('canvas')).toBeVisible();
}

/** What the history says of personal values that were shown or given out. */
async function reveals(page: Page): Promise<readonly string[]> {
  const { lines } = await ask(page, 'listBatches', { limit: 50 });
  return lines.filter(({ kind }) => kind === 'reveal').map(({ label }) => label);
}

test.describe('the print preview', () => {
  test('shows the very pages, masked until somebody says otherwise', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/print/party-member', '打印党员名册');
    await drawn(page, /^152 人，10 页$/);
    await expect(firstPage(page)).toContainText('党员名册（已脱敏）');
    await expect(firstPage(page)).toContainText('138****0088');
    await expect(page.getByText('有 1 个字没有字体可印')).toBeVisible();
    await expect(page.getByText('［U+20BB7］1 处')).toBeVisible();
    expect(await reveals(page)).toEqual([]);
    await expect(page.getByRole('option', { name: '第 3 页' }).locator('canvas')).toBeVisible();
    await look(page, '打印预览');
  });

  test('follows its options at once, and remembers them', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/print/party-member', '打印党员名册');
    await drawn(page, /^152 人，10 页$/);
    await page.getByRole('radio', { name: '整册连排' }).check();
    await drawn(page, /^152 人，8 页$/);
    await page.getByRole('radio', { name: '完整' }).check();
    await expect(firstPage(page)).toContainText('内部资料　注意保管');
    await expect(firstPage(page)).toContainText(/1380000\d{4}/);
    await page.getByRole('radio', { name: 'A3' }).check();
    await drawn(page, /^152 人，[1-8] 页$/);
    await shot(page, '打印预览-完整');
    await goTo(page, '/', '柳岸社区党委');
    await goTo(page, '/print/party-member', '打印党员名册');
    await drawn(page, /^152 人，[1-8] 页$/);
    await expect(page.getByRole('radio', { name: '整册连排' })).toBeChecked();
    expect(await reveals(page)).toEqual(['查看党员名册 152 人，个人信息未遮盖']);
  });

  test('offers no choice that the register does not have', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/print/party-organisation', '打印党组织名册');
    await drawn(page, /^5 个，1 页$/);
    await expect(page.getByRole('group', { name: '个人信息' })).toHaveCount(0);
    await expect(page.getByRole('group', { name: '版面' })).toHaveCount(0);
  });

  test('of what a list shows says on paper that it is an excerpt', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/registers/party-member', '党员');
    await page.getByRole('textbox', { name: '在党员里查找' }).fill('王');
    await expect(page.getByText(/^共 \d 人$/)).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: '打印' }).click();
    await expect(firstPage(page)).toContainText('党员名册（节选）');
    await expect(firstPage(page)).toContainText(/节选 \d 人，全册 152 人/);
    await expect(firstPage(page).locator('canvas')).toBeVisible();
    await expect(page.getByRole('radio', { name: /^列表里筛选出来的，\d+ 人$/ })).toBeChecked();
    await shot(page, '打印预览-节选');
    await page.getByRole('radio', { name: '整个党员名册，152 人' }).check();
    await drawn(page, /^152 人，/);
    await expect(firstPage(page)).not.toContainText('节选');
  });

  test('is drawn anew when the ledger changes under it', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/print/party-organisation', '打印党组织名册');
    await drawn(page, /^5 个，1 页$/);
    await ask(page, 'writeCells', {
      register: 'party-organisation',
      columns: ['name'],
      rows: [{ row: null, texts: ['柳岸社区第九党支部'] }],
      apply: 'all',
      label: '粘贴',
    });
    await drawn(page, /^6 个，1 页$/);
    await expect(firstPage(page)).toContainText('第九党支部');
  });

  test('is larger and smaller by keys, wheel and choice, and goes to any page', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/print/party-member', '打印党员名册');
    await drawn(page, /^152 人，10 页$/);
    const width = async () => (await firstPage(page).boundingBox())?.width ?? 0;
    const fitted = await width();
    await page.getByRole('combobox', { name: '缩放' }).click();
    await page.getByTitle('100%', { exact: true }).click();
    await expect.poll(width).toBe(1122);
    await page.keyboard.press('Control+Equal');
    await expect.poll(width).toBe(1403);
    await page.keyboard.press('Control+Minus');
    await expect.poll(width).toBe(1122);
    await page.getByRole('region', { name: '党员名册预览' }).hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, 120);
    await page.keyboard.up('Control');
    await expect.poll(width).toBe(841);
    expect(fitted).toBeLessThan(841);
    await page.getByRole('textbox', { name: '页码' }).fill('7');
    await page.keyboard.press('Enter');
    const seventh = page.getByRole('group', { name: '第 7 页' });
    await expect(seventh.locator('canvas')).toBeVisible();
    await expect(seventh).toBeInViewport();
    await expect(page.getByRole('option', { name: '第 7 页' })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('listbox', { name: '页面缩略图' }).focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('group', { name: '第 10 页' })).toBeInViewport();
  });

  test('is saved byte for byte', async ({ program, folder }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/print/party-member', '打印党员名册');
    await drawn(page, /^152 人，10 页$/);
    const out = join(folder, '名册.pdf');
    await program.answerSave(out);
    await page.getByRole('button', { name: '另存为 PDF' }).click();
    await expect(page.getByText('已保存：名册.pdf')).toBeVisible();
    await shot(page, '打印预览-已保存');
    const previews = join(folder, 'settings', 'previews');
    const [shown, ...others] = readdirSync(previews);
    expect(others).toEqual([]);
    expect(readFileSync(out).equals(readFileSync(join(previews, shown ?? '')))).toBe(true);
  });

  test('is printed through the system dialog, from the very file, and unmasked paper is noted', async ({
    program,
    folder,
  }) => {
    const { app, page } = program;
    await practise(program);
    await goTo(page, '/print/party-member', '打印党员名册');
    await drawn(page, /^152 人，10 页$/);
    await page.getByRole('radio', { name: '完整' }).check();
    await expect(firstPage(page)).toContainText('内部资料　注意保管');
    const asked = app.evaluate(
      ({ app }) =>
        new Promise<{ url: string; silent: boolean | undefined }>((resolve) => {
          app.once('web-contents-created', (_event, contents) => {
            contents.print = (options, done) => {
              resolve({ url: contents.getURL(), silent: options?.silent });
              done?.(true, '');
            };
          });
        }),
    );
    await page.getByRole('button', { name: '打印…' }).click();
    const [shown = ''] = readdirSync(join(folder, 'settings', 'previews'));
    expect(await asked).toEqual({ url: `app://lianxin/preview/${shown}`, silent: false });
    await expect(page.getByText('已交给打印机。')).toBeVisible();
    await expect
      .poll(() => reveals(page))
      .toEqual(['打印党员名册 152 人，个人信息未遮盖', '查看党员名册 152 人，个人信息未遮盖']);
    await expect.poll(() => app.windows().length).toBe(1);
  });
});

test.describe('the export', () => {
  async function tableOf(file: string): Promise<{ heads: unknown[]; rows: unknown[][] }> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const [sheet] = workbook.worksheets;
    const lines: unknown[][] = [];
    sheet?.eachRow((row, number) => {
      if (number >= 3) lines.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text));
    });
    const [heads = [], ...rows] = lines;
    return { heads, rows };
  }

  test('asks whether personal values go out whole, then writes every row and notes it', async ({
    program,
    folder,
  }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/export/party-member', '导出党员');
    await expect(page.getByText('152 人，20 栏')).toBeVisible();
    const out = join(folder, '汇总表.xlsx');
    await program.answerSave(out);
    await page.getByRole('button', { name: '导出为 Excel' }).click();
    await expect(page.getByText('请先选择个人信息是完整还是遮盖，再导出。')).toBeVisible();
    await look(page, '导出');
    await page.getByRole('radio', { name: '完整' }).check();
    await page.getByRole('button', { name: '导出为 Excel' }).click();
    await expect(page.getByText('已保存：汇总表.xlsx')).toBeVisible();
    await shot(page, '导出-已保存');
    await page.setViewportSize(small);
    await page.getByRole('button', { name: '导出为 Excel' }).click();
    await expect(page.getByRole('button', { name: '打开', exact: true })).toBeInViewport();
    await shot(page, '导出-小窗口');
    const { heads, rows } = await tableOf(out);
    expect(heads).toHaveLength(21);
    expect(rows).toHaveLength(152);
    const id = heads.findIndex((head) => String(head).includes('身份证'));
    expect(rows.every((row) => /^\d{17}[\dX]$/.test(String(row[id])))).toBe(true);
    const noted = '导出党员基本信息汇总表 152 人，个人信息未遮盖';
    expect(await reveals(page)).toEqual([noted, noted]);
  });

  test('of what a list shows, masked and with every column', async ({ program, folder }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/registers/party-member', '党员');
    for (const place of [0, 1, 4]) await page.getByRole('checkbox', { name: /^选中/ }).nth(place).check();
    await page.getByRole('button', { name: '导出' }).click();
    await expect(page.getByRole('radio', { name: '列表里选中的，3 人' })).toBeChecked();
    await expect(page.getByText('3 人，20 栏')).toBeVisible();
    await page.getByRole('radio', { name: '全部栏目' }).check();
    await page.getByRole('radio', { name: '遮盖' }).check();
    const out = join(folder, '三人.xlsx');
    await program.answerSave(out);
    await page.getByRole('button', { name: '导出为 Excel' }).click();
    await expect(page.getByText('共 3 人。')).toBeVisible();
    const { heads, rows } = await tableOf(out);
    expect([heads.length, rows.length]).toEqual([25, 3]);
    const id = heads.findIndex((head) => String(head).includes('身份证'));
    expect(rows.every((row) => /^\d{6}\*{8}\w{4}$/.test(String(row[id])))).toBe(true);
    expect(await reveals(page)).toEqual([]);
  });

  test('does nothing when the clerk presses 取消 in the dialog', async ({ program }) => {
    const { page } = program;
    await practise(program);
    await goTo(page, '/export/party-organisation', '导出党组织');
    await program.answerSave(null);
    await page.getByRole('button', { name: '导出为 Excel' }).click();
    await expect(page.getByRole('button', { name: '导出为 Excel' })).toBeEnabled();
    await expect(page.getByText('已保存')).toHaveCount(0);
  });
});

test.describe('党内统计', () => {
  test('are written for a period, and lead to the members that are incomplete', async ({
    program,
    folder,
  }) => {
    const { page } = program;
    await practise(program);
    const [line] = (await ask(page, 'listRows', { register: 'party-member', limit: 1 })).lines;
    await ask(page, 'writeCells', {
      register: 'party-member',
      columns: ['education', 'ethnicity'],
      rows: [{ row: { id: line?.id ?? 0, revision: line?.revision ?? 0 }, texts: ['', ''] }],
      apply: 'good',
      label: '修改',
    });
    await goTo(page, '/reports', '党内统计');
    await page.getByRole('radio', { name: '年报（截至12月31日）' }).check();
    await look(page, '党内统计');
    const out = join(folder, '统计.xlsx');
    await program.answerSave(out);
    await page.getByRole('button', { name: '生成统计表' }).click();
    await expect(page.getByText('已保存：统计.xlsx')).toBeVisible();
    await expect(page.getByText(/党员总数 \d+ 人，有 2 处信息不全，见下。/)).toBeVisible();
    await shot(page, '党内统计-已保存');
    await page.setViewportSize(small);
    await page.getByRole('button', { name: '生成统计表' }).click();
    await expect(page.getByRole('button', { name: '打开', exact: true })).toBeInViewport();
    await shot(page, '党内统计-小窗口');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    expect(workbook.worksheets.length).toBe(5);
    const gaps = page.getByRole('region', { name: '需补全的信息' });
    await expect(gaps.getByText('未填“民族”，未计入“少数民族”：1 人')).toBeVisible();
    await expect(gaps.getByRole('link').first()).toHaveAttribute('href', /^#\/registers\/party-member\/\d+$/);
    await gaps.getByRole('link', { name: '在名册里列出' }).click();
    await expect(page.getByText('共 1 人')).toBeVisible();
    await expect(page.getByText('学历：没有填')).toBeVisible();
  });
});

test.describe('a large ledger', () => {
  const members = 30_000;

  async function openLarge({ page }: Program, folder: string): Promise<void> {
    const place = join(folder, '大册.lianxin');
    const connection = await createLedger(place, {
      office: { name: '团结路社区党委', level: '街道' },
      practice: false,
      now: '2026-11-25T09:00:00+08:00',
      appVersion: '0.0.0-test',
    });
    const ledger = ledgerOn(connection, '测试');
    loadMembers(ledger.db, members, 40);
    await ledger.close();
    await page.setViewportSize(usual);
    await ask(page, 'openLedger', { folder: place, mode: 'write' });
    await page.getByRole('heading', { level: 1, name: '团结路社区党委' }).waitFor();
  }

  test('has its sheet stopped, and leaves no file', async ({ program, folder }) => {
    const { page } = program;
    await openLarge(program, folder);
    await goTo(page, '/print/party-member', '打印党员名册');
    const progress = page.locator('main').getByRole('status').filter({ hasText: '正在排版' });
    await expect(progress).toContainText(/已完成 \d+ \/ 30000/);
    await shot(page, '打印预览-排版中');
    await progress.getByRole('button', { name: '取消' }).click();
    await expect(page.getByText('已停止排版')).toBeVisible();
    expect(readdirSync(join(folder, 'settings', 'previews'))).toEqual([]);
    await expect(page.getByRole('button', { name: '打印…' })).toBeDisabled();
    await page.getByRole('button', { name: '重新排版' }).click();
    await expect(progress).toBeVisible();
    await goTo(page, '/', '团结路社区党委');
    await expect.poll(() => readdirSync(join(folder, 'settings', 'previews'))).toEqual([]);
  });

  test('has its export stopped, and leaves no file', async ({ program, folder }) => {
    const { page } = program;
    await openLarge(program, folder);
    await goTo(page, '/export/party-member', '导出党员');
    await page.getByRole('radio', { name: '遮盖' }).check();
    await program.answerSave(join(folder, '汇总表.xlsx'));
    await page.getByRole('button', { name: '导出为 Excel' }).click();
    const progress = page.locator('main').getByRole('status').filter({ hasText: '正在导出' });
    await progress.getByRole('button', { name: '取消' }).click();
    await expect(page.getByText('已取消，没有生成文件。')).toBeVisible();
    expect(readdirSync(folder).filter((name) => name.includes('汇总表'))).toEqual([]);
  });
});
