import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { shippedRegisters } from '../../shared/registers/definitions/index.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';

const root = join(import.meta.dirname, '../..');
const members = join(root, 'test/fixtures/workbooks/党员基本信息汇总表.xlsx');

/** Large enough to be read in the handbook's column, small enough to be carried with it. */
const size = { width: 1180, height: 740 };

/**
 * Takes a picture of the handbook. Only `LIANXIN_PICTURES=1 npx playwright test handbook` renews those in `docs/pictures`;
 * otherwise the tour is a test that what the handbook shows is still there.
 */
async function picture(page: Page, name: string, clip?: Clip): Promise<void> {
  const taken = process.env.LIANXIN_PICTURES === '1' ? `docs/pictures/${name}` : `out/screens/手册-${name}`;
  const path = join(root, `${taken}.png`);
  await page.screenshot({ path, animations: 'disabled', ...(clip === undefined ? {} : { clip }) });
}

type Clip = NonNullable<Parameters<Page['screenshot']>[0]>['clip'];

/** The upper part of what stands beside the navigation: a list's title, headings and first rows. */
async function upperPart(page: Page): Promise<Clip> {
  const box = await page.getByRole('main').boundingBox();
  if (box === null) throw new Error('there is no page');
  return { x: box.x, y: box.y, width: box.width, height: 320 };
}

/** What was done in a closed ledger was done by somebody with a name, not by the account that runs the tests. */
function signed(ledger: string, actor: string): void {
  const db = new Database(join(ledger, 'ledger.sqlite'));
  db.prepare("UPDATE batch SET actor = ? WHERE actor <> '练习'").run(actor);
  db.close();
}

test.beforeEach(async ({ program: { page } }) => {
  await page.setViewportSize(size);
});

test('the chapters on beginning show the first page and a new ledger', async ({ program }) => {
  const { page, answerOpen } = program;
  await picture(page, 'start');
  await page.getByRole('button', { name: '新建账本…' }).click();
  await page.getByLabel('单位名称').fill('柳岸社区党委');
  // Shown only; a path as clerks know it.
  await answerOpen('D:\\台账');
  await page.getByRole('button', { name: '换个位置…' }).click();
  await expect(page.getByText('D:\\台账\\柳岸社区党委.lianxin')).toBeVisible();
  await picture(page, 'new-ledger');
});

test('the chapters on importing show the columns and the check', async ({ program, folder }) => {
  const { page, answerOpen } = program;
  const input = { parent: join(folder, '账本'), name: '团结路', office: '团结路社区党委' } as const;
  await ask(page, 'createLedger', { ...input, level: '街道', code: null });
  await page.getByRole('heading', { level: 1, name: '团结路社区党委' }).waitFor();
  await goTo(page, '/import', '导入表格');
  await answerOpen(members);
  await page.getByRole('button', { name: '选择文件…' }).click();
  await page.getByRole('button', { name: '下一步：核对内容' }).waitFor();
  await picture(page, 'import-columns');
  await page.getByRole('button', { name: '下一步：核对内容' }).click();
  await page.getByRole('button', { name: /^写入 \d+ 行$/ }).waitFor();
  await picture(page, 'import-check');
});

test('the chapters on rows show a list, a search, a card, and changes to many', async ({
  program: { page },
}) => {
  await openPractice(page);
  await picture(page, 'home');
  await goTo(page, '/registers/party-member', '党员');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(3)).toContainText('支部');
  await picture(page, 'list');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zx');
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture(page, 'search');
  await page.keyboard.press('Escape');
  for (const row of [2, 3, 4]) await grid.getByRole('row').nth(row).getByRole('checkbox').check();
  await page.getByRole('button', { name: '批量修改' }).click();
  await page.getByLabel('改哪一栏').click();
  await page.keyboard.type('备注');
  await page.keyboard.press('Enter');
  await page.getByLabel('备注改成').fill('已通知开会');
  await page.keyboard.press('Tab');
  await page.getByText('将修改 3 人。').waitFor();
  await picture(page, 'batch-edit');
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await page.getByRole('button', { name: '取消选择' }).click();
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '手机号\t备注\n13800130001\t新搬来\n138\t\n13800130003\t子女在外地');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await page.getByRole('button', { name: '写入没有问题的 2 行' }).waitFor();
  await picture(page, 'paste');
  await page.getByRole('button', { name: '取消', exact: true }).click();
  const [line] = (await ask(page, 'listRows', { register: 'party-member', limit: 20 })).lines.slice(8);
  await goTo(page, `/registers/party-member/${line?.id}`, line?.texts.name ?? '');
  await picture(page, 'card');
});

test('the chapter on registers shows every one of them', async ({ program: { page } }) => {
  test.setTimeout(300_000);
  // Wide enough for the columns; only the upper part is shown.
  await page.setViewportSize({ width: 1360, height: 640 });
  await openPractice(page);
  for (const { key, label } of shippedRegisters) {
    await goTo(page, `/registers/${key}`, label);
    await expect(page.getByRole('grid').getByRole('row').nth(1)).not.toHaveText('');
    // The pointer rests on nothing that would show a tip.
    await page.mouse.move(0, 0);
    await picture(page, `register-${key}`, await upperPart(page));
  }
});

test('the chapters on sums, papers of a row, and the office’s own show them', async ({
  program: { page },
}) => {
  await openPractice(page);
  await goTo(page, '/tallies/post-claim', '岗位认领汇总');
  await page.getByRole('cell', { name: '合计' }).waitFor();
  await picture(page, 'tally');
  await goTo(page, '/print/serving-member?paper=contact-record', '打印双向联系记录');
  await page.getByRole('group', { name: '第 1 页', exact: true }).locator('canvas').waitFor();
  await picture(page, 'record-sheet');
  await goTo(page, '/designs/new', '新建台账');
  await picture(page, 'design');
  await page.getByRole('button', { name: '取消', exact: true }).first().click();
  await goTo(page, '/designs/codes/activity-kind', '选项表：活动类别');
  await picture(page, 'code-table');
  await goTo(page, '/retention', '到期清除');
  await page.getByRole('main').getByRole('table').first().waitFor();
  await picture(page, 'retention');
  await goTo(page, '/privacy', '本软件不收集什么');
  await picture(page, 'privacy');
});

test('the chapters on paper and Excel show the preview, the export and the statistics', async ({
  program: { page },
}) => {
  await openPractice(page);
  await goTo(page, '/print/party-member', '打印党员名册');
  await expect(page.getByText(/^152 人，\d+ 页$/)).toBeVisible();
  await page.getByRole('group', { name: '第 1 页', exact: true }).locator('canvas').waitFor();
  await page.getByRole('option', { name: '第 4 页' }).locator('canvas').waitFor();
  await picture(page, 'print');
  await goTo(page, '/export/party-member', '导出党员');
  await page.getByRole('radio', { name: '遮盖' }).waitFor();
  await picture(page, 'export');
  await goTo(page, '/templates/volunteer', '志愿者的模板');
  await page.getByRole('button', { name: '另存：志愿者登记表' }).waitFor();
  await picture(page, 'templates');
  await goTo(page, '/fill/volunteer', '套表：志愿者');
  await page.getByRole('radio', { name: /^志愿者登记表/ }).check();
  await page.getByText(/^得到 10 个文件/).waitFor();
  await picture(page, 'fill');
  await goTo(page, '/reports', '党内统计');
  await page.getByRole('button', { name: '生成统计表…' }).waitFor();
  await picture(page, 'statistics');
});

test('the chapters on mending show the history, the bin and the backups', async ({
  program: { page },
  folder,
}) => {
  await openPractice(page);
  const ledger = join(folder, 'settings/练习册.lianxin');
  const register = 'party-member';
  const { lines } = await ask(page, 'listRows', { register, limit: 8 });
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error('the practice ledger is empty');
  const { id, revision } = first;
  const values = { remarks: '子女在外地' };
  const saved = await ask(page, 'saveRow', { register, row: { id, revision }, values });
  await ask(page, 'revealField', { register, id: second.id, field: 'mobile' });
  const rows = lines.slice(2, 6).map((line) => ({ id: line.id, revision: line.revision }));
  const { batch } = await ask(page, 'removeRows', { register, rows });
  await ask(page, 'undoBatch', { batch: batch ?? 0 });
  const again = (await ask(page, 'listRows', { register, limit: 8 })).lines.slice(5, 8);
  await ask(page, 'removeRows', {
    register,
    rows: again.map((line) => ({ id: line.id, revision: line.revision })),
  });
  await ask(page, 'closeLedger', {});
  signed(ledger, '王主任');
  await openPractice(page);
  await goTo(page, '/history', '操作记录');
  await page.getByRole('button', { name: `第 ${saved.batch} 号的明细` }).click();
  await page.getByText('子女在外地').waitFor();
  await picture(page, 'history');
  await goTo(page, '/recycle-bin', '回收站');
  await page.getByRole('checkbox').nth(1).check();
  await picture(page, 'recycle-bin');
  await goTo(page, '/backups', '备份');
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('已备份，并检查过。').waitFor();
  await page.getByText('已备份，并检查过。').waitFor({ state: 'hidden' });
  await picture(page, 'backups');
});

test('the handbook that opens is the one in docs, with its pictures inside', async ({
  program: { app, page },
}) => {
  const opened = app.evaluate(
    ({ shell }) =>
      new Promise<string>((resolve) => {
        shell.openPath = async (path) => {
          resolve(path);
          return '';
        };
      }),
  );
  await page.getByRole('button', { name: '使用手册' }).click();
  const html = readFileSync(await opened, 'utf8');
  const markdown = readFileSync(join(root, 'docs/手册.md'), 'utf8');
  expect([...html.matchAll(/<h2 /g)]).toHaveLength([...markdown.matchAll(/^## /gm)].length);
  expect([...html.matchAll(/src="data:image\/png/g)]).toHaveLength([...markdown.matchAll(/^!\[/gm)].length);
});
