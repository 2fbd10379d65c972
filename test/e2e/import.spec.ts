import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { ask, goTo } from './ask.ts';
import { expect, shot, test } from './fixture.ts';
import {
  cell,
  choose,
  count,
  filter,
  inventedId,
  members,
  openAssistant,
  press,
  preview,
  previews,
  rowOf,
  step,
  writeWorkbook,
} from './import-page.ts';
import { look } from './looks.ts';

test.describe('the office’s own list', () => {
  test('goes in, corrected where it was refused, comes out again whole, and a second time adds nothing', async ({
    program,
    folder,
  }) => {
    // Seven pictures, each held to axe-core.
    test.slow();
    const { page, answerSave } = program;
    await openAssistant(program, folder);
    await look(page, '导入-选择文件');
    await choose(program, members);
    await expect(step(page)).toHaveText(/工作表与栏目/);
    await expect(page.getByText('21 栏里导入 20 栏，1 栏不导入。')).toBeVisible();
    await look(page, '导入-栏目');
    await press(page, '下一步：核对内容');

    // 482 rows: 16 refused, 4 doubtful, 2 lines that are no members; only the problems are shown.
    await expect(filter(page, '只看问题 20')).toHaveAttribute('aria-pressed', 'true');
    for (const words of ['被拒 16', '提醒 4', '新增 466', '变动 0', '不变 0', '跳过 2', '全部 484'])
      await expect(filter(page, words)).toBeVisible();
    await expect(page.getByText('16 行被拒，不写入；4 行有提醒，照样写入')).toBeVisible();
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '21');
    await expect(rowOf(page, 16)).toContainText('校验码不对');
    await look(page, '导入-核对');
    await press(page, '将一并新建 4 个党组织…');
    await expect(page.getByRole('tooltip').getByRole('listitem')).toHaveCount(4);
    await page.keyboard.press('Escape');

    // Row 62 has no name, row 16 a wrong check character.
    await cell(page, 62, '姓名').fill('高云');
    await cell(page, 62, '姓名').press('Enter');
    await expect(rowOf(page, 62)).toContainText('已更正');
    await expect(cell(page, 62, '姓名')).toBeFocused();
    await expect(filter(page, '被拒 15')).toBeVisible();
    await cell(page, 16, '公民身份证号').fill('990103199903142');
    await cell(page, 16, '公民身份证号').press('Tab');
    await expect(rowOf(page, 16)).toContainText('被拒');
    await look(page, '导入-核对-更正');
    await filter(page, '跳过 2').click();
    await expect(page.getByText('合计行，不导入：合计　482人')).toBeVisible();
    await filter(page, '全部 484').click();
    await look(page, '导入-核对-全部');

    const refused = join(folder, '被拒的行.xlsx');
    await answerSave(refused);
    await press(page, '另存被拒的行…');
    await expect(page.getByText(`已保存：${refused}`)).toBeVisible();
    const saved = await new ExcelJS.Workbook().xlsx.readFile(refused);
    expect(saved.worksheets[0]?.actualRowCount).toBe(16);

    await press(page, '写入 467 行');
    await expect(step(page)).toHaveText(/结果/);
    for (const words of ['新增467行', '有提醒4行', '被拒15行', '跳过2行'])
      await expect(page.locator('dl > div').filter({ hasText: words })).toBeVisible();
    await look(page, '导入-结果');
    expect([await count(page, 'party-member'), await count(page, 'party-organisation')]).toEqual([467, 4]);

    await press(page, '撤销这次导入');
    await expect(page.getByText('已撤销这次导入，“党员”和导入之前一样。')).toBeVisible();
    expect([await count(page, 'party-member'), await count(page, 'party-organisation')]).toEqual([0, 0]);
    await press(page, '恢复这次导入');
    await expect(page.getByText('已写入“党员”。')).toBeVisible();
    expect(await count(page, 'party-member')).toBe(467);

    await press(page, '再导一张');
    await preview(program, members);
    // Row 62 still has no name in the file; whose it is says its ID number.
    await expect(filter(page, '不变 467')).toBeVisible();
    await expect(filter(page, '新增 0')).toBeVisible();
    await expect(page.getByText('467 行和账本一样，没有要写入的；15 行被拒')).toBeVisible();
    await look(page, '导入-没有要写入的');
    await press(page, '完成');
    expect(previews(folder)).toEqual([]);
  });

  test('is imported by keyboard alone', async ({ program, folder }) => {
    const { page, answerOpen } = program;
    await openAssistant(program, folder);
    await answerOpen(members);
    await expect(page.getByRole('button', { name: '选择文件…' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '下一步：核对内容' })).toBeFocused();
    await page.keyboard.press('Enter');
    // The first cell that is wrong; Tab goes to the next.
    await expect(cell(page, 16, '公民身份证号')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(cell(page, 39, '公民身份证号')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('高云');
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 62)).toContainText('已更正');
    // Another cell of the row than the one that is complained about.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: '所在党支部' })).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: '备注' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cell(page, 62, '备注')).toBeFocused();
    await page.keyboard.type('补登');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: '看名册' })).toBeFocused();
    expect(await count(page, 'party-member')).toBe(467);
  });
});

test.describe('a changed list', () => {
  test('shows old and new side by side', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    const headings = ['姓名', '身份证号', '手机号', '学历'];
    const before = [
      headings,
      ['王芳', inventedId(1), '13800138001', '大学'],
      ['李明', inventedId(2), '', '高中'],
    ];
    const after = [
      headings,
      ['王芳', inventedId(1), '13900139001', '大学'],
      ['李明', inventedId(2), '0575-84112233', '大学'],
      ['张强', inventedId(3), '13800138003', '大专'],
    ];
    await preview(program, await writeWorkbook(folder, '一月.xlsx', { 名册: before }));
    await press(page, '写入 2 行');
    await press(page, '再导一张');
    await preview(program, await writeWorkbook(folder, '二月.xlsx', { 名册: after }));
    await filter(page, '变动 2').click();
    await expect(rowOf(page, 2).locator('del')).toHaveText('13800138001');
    await expect(rowOf(page, 2).locator('ins')).toHaveText('→ 13900139001');
    await expect(rowOf(page, 3)).toContainText('固定电话：（空） → 0575-84112233');
    await look(page, '导入-核对-变动');
    await press(page, '写入 3 行');
    await expect(page.locator('dl > div').filter({ hasText: '变动2行' })).toBeVisible();
    await press(page, '看名册');
    await expect(page).toHaveURL(/#\/registers\/party-member$/);
  });
});

test.describe('sheets and columns', () => {
  test('are offered, hidden ones said to be hidden, and what is assigned is remembered', async ({
    program,
    folder,
  }) => {
    const { page } = program;
    await openAssistant(program, folder);
    const list = [['柳岸社区党员名册'], ['姓名', '证件', '号码'], ['王芳', inventedId(1), '13800138001']];
    const file = await writeWorkbook(folder, '台账合集.xlsx', {
      填表说明: [['请如实填写']],
      名册: list,
      旧名册: [
        ['姓名', '身份证号'],
        ['李明', inventedId(2)],
      ],
    });
    await choose(program, file);
    await expect(page.getByRole('radio', { name: /^旧名册（隐藏的工作表）/ })).toBeChecked({
      checked: false,
    });
    await page.getByRole('radio', { name: /^填表说明/ }).check();
    await expect(page.getByText('没有在工作表“填表说明”里认出表头。')).toBeVisible();
    await expect(page.getByRole('button', { name: '下一步：核对内容' })).toBeDisabled();
    await look(page, '导入-没有认出表头');

    // A sheet with too few known words: the clerk says what it is.
    await page.getByRole('radio', { name: /^名册/ }).check();
    await page.getByRole('combobox', { name: '名册', exact: true }).click();
    await page.getByTitle('党员', { exact: true }).click();
    await page.getByRole('combobox', { name: /^表头/ }).click();
    await page.getByTitle('第 2 行：姓名、证件、号码').click();
    await expect(page.getByText('还缺“公民身份证号”，不能往下。')).toBeVisible();
    const assign = async (heading: string, field: string) => {
      await page.getByLabel(`“${heading}”填到`).fill(field);
      await page.keyboard.press('Enter');
    };
    await assign('证件', '姓名');
    await expect(page.getByText('与“姓名”重了，只能选一栏')).toBeVisible();
    await look(page, '导入-栏目-选重');
    await assign('证件', '公民身份证号');
    await assign('号码', '手机号');
    await press(page, '下一步：核对内容');
    await press(page, '写入 1 行');
    await press(page, '再导一张');

    const again = await writeWorkbook(folder, '下月.xlsx', {
      名册: [...list.slice(1, 2), ['张强', inventedId(3), '13800138003']],
    });
    await choose(program, again);
    await expect(page.getByText('3 栏里导入 3 栏。')).toBeVisible();
  });
});

test.describe('a file that cannot be imported', () => {
  test('is told in the page with what to do, and another can be chosen', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    const damaged = join(folder, '损坏.xlsx');
    writeFileSync(damaged, readFileSync(members).subarray(0, 30_000));
    await choose(program, damaged);
    await expect(page.getByRole('alert')).toContainText('已损坏或不完整');
    await look(page, '导入-文件损坏');
    await press(page, '再试一次');
    await expect(page.getByRole('alert')).toContainText('已损坏或不完整');

    const empty = join(folder, '空.xlsx');
    writeFileSync(empty, '');
    await choose(program, empty);
    await expect(page.getByRole('alert')).toContainText('是空文件');

    await choose(
      program,
      await writeWorkbook(folder, '没有表头.xlsx', {
        数字: [
          ['1', '2'],
          ['3', '4'],
        ],
      }),
    );
    await expect(page.getByText('没有在工作表“数字”里认出表头。')).toBeVisible();
    const blank = await writeWorkbook(folder, '只有表头.xlsx', { 名册: [['姓名', '身份证号']] });
    await program.answerOpen(blank);
    await page.getByRole('button', { name: '换一个文件…' }).click();
    await press(page, '下一步：核对内容');
    await expect(page.getByRole('alert')).toContainText('只有表头，没有可导入的内容');
    expect(previews(folder)).toEqual([]);
  });
});

test.describe('a dropped file', () => {
  /** What the system does when a file is dragged onto the window. It is taken from its first moment there. */
  async function drop(page: Page, ...files: string[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files, dragOperationsMask: 1 };
    await session.send('Input.dispatchDragEvent', { type: 'dragEnter', x: 600, y: 300, data });
    await expect(page.getByText('松开鼠标，导入这张表')).toBeVisible();
    await session.send('Input.dispatchDragEvent', { type: 'dragOver', x: 600, y: 300, data });
    await session.send('Input.dispatchDragEvent', { type: 'drop', x: 600, y: 300, data });
    await session.detach();
  }

  test('is imported, from the list’s page too', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    await goTo(page, '/', '柳岸社区党委');
    await drop(page, members);
    await expect(page.getByText('《党员基本信息汇总表.xlsx》导入到哪里')).toBeVisible();
    await press(page, '下一步：核对内容');
    await expect(filter(page, '只看问题 20')).toBeVisible();

    // Another file while one is being checked: only after a question.
    const other = await writeWorkbook(folder, '另一张.xlsx', {
      名册: [
        ['姓名', '身份证号'],
        ['王芳', inventedId(1)],
      ],
    });
    await drop(page, other);
    const question = page.getByRole('dialog', { name: '改导这张表？' });
    await question.getByRole('button', { name: '取消' }).click();
    await expect(filter(page, '只看问题 20')).toBeVisible();
    await drop(page, other);
    await question.getByRole('button', { name: '改导这张' }).click();
    await expect(page.getByText('《另一张.xlsx》导入到哪里')).toBeVisible();
    expect(previews(folder)).toEqual([]);
  });

  test('must be a single one', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    await drop(page, members, members);
    await expect(page.getByText('请只拖一个文件')).toBeVisible();
  });
});

test.describe('leaving half-way', () => {
  test('asks while a preview is open, and leaves nothing behind', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    await preview(program, members);
    await expect(filter(page, '只看问题 20')).toBeVisible();
    expect(previews(folder)).toHaveLength(1);
    await page.getByRole('menuitem', { name: '首页' }).click();
    const question = page.getByRole('dialog', { name: '还没有写入，要离开吗？' });
    await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
    await look(page, '导入-离开');
    await question.getByRole('button', { name: '取消' }).click();
    await expect(filter(page, '只看问题 20')).toBeVisible();
    await page.getByRole('menuitem', { name: '首页' }).click();
    await question.getByRole('button', { name: '离开' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    await expect.poll(() => previews(folder)).toEqual([]);
    expect(await count(page, 'party-member')).toBe(0);
  });

  test('back to the columns keeps what was corrected; cancelling asks before it is thrown away', async ({
    program,
    folder,
  }) => {
    const { page } = program;
    await openAssistant(program, folder);
    await preview(program, members);
    // What was typed counts, although the next thing pressed is a button.
    await cell(page, 62, '姓名').fill('高云');
    await press(page, '上一步');
    await press(page, '下一步：核对内容');
    await expect(filter(page, '被拒 15')).toBeVisible();
    await press(page, '取消');
    const question = page.getByRole('dialog', { name: '放弃这次导入？' });
    await expect(question).toContainText('更正过的 1 处不会保留');
    await question.getByRole('button', { name: '放弃' }).click();
    await expect(page.getByRole('button', { name: '选择文件…' })).toBeVisible();
    await expect.poll(() => previews(folder)).toEqual([]);
  });

  test('a ledger that changed meanwhile is previewed anew, with what was corrected', async ({
    program,
    folder,
  }) => {
    const { page } = program;
    await openAssistant(program, folder);
    await preview(program, members);
    await cell(page, 62, '姓名').fill('高云');
    await cell(page, 62, '姓名').press('Enter');
    await expect(filter(page, '被拒 15')).toBeVisible();
    await ask(page, 'changeOffice', { office: '柳岸社区党委', level: '街道', code: '1' });
    await ask(page, 'writeCells', {
      register: 'party-organisation',
      columns: ['name'],
      rows: [{ row: null, texts: ['柳岸社区党委'] }],
      apply: 'all',
      label: '粘贴',
    });
    await press(page, '写入 467 行');
    await expect(page.getByRole('alert')).toContainText('预览之后账本又有了变化');
    await look(page, '导入-账本变了');
    await press(page, '重新预览（更正会保留）');
    await expect(filter(page, '被拒 15')).toBeVisible();
    await press(page, '写入 467 行');
    await expect(page.getByText('已写入“党员”。')).toBeVisible();
  });
});

test('a preview that a power cut left behind is gone when the program starts again', async ({
  program,
  folder,
  launch,
}) => {
  const { page } = program;
  await openAssistant(program, folder);
  await preview(program, members);
  await expect(filter(page, '只看问题 20')).toBeVisible();
  await program.kill();
  expect(previews(folder)).toHaveLength(1);
  await launch();
  expect(previews(folder)).toEqual([]);
});

test.describe('a long list', () => {
  const size = 120_000;

  test('shows how long it takes, can be stopped at every step, and scrolls to its end', async ({
    program,
    folder,
  }) => {
    test.slow();
    const { page } = program;
    await openAssistant(program, folder);
    const rows = Array.from(
      { length: size },
      (_, n) => `张${n % 7 === 0 ? '强' : '丽'},${inventedId(n)},${n % 20_000 === 9 ? '火星' : '汉'}`,
    );
    const file = join(folder, '长名册.csv');
    writeFileSync(file, ['姓名,身份证号,民族', ...rows].join('\n'));
    await choose(program, file);
    await press(page, '下一步：核对内容');
    const reading = page.getByRole('main').getByText('正在读取《长名册.csv》');
    // At once: when all is read, it is too late to stop.
    await reading.waitFor();
    await page.getByRole('main').getByRole('button', { name: '取消' }).click();
    await expect(step(page)).toHaveText(/工作表与栏目/);
    await expect.poll(() => previews(folder)).toEqual([]);

    await press(page, '下一步：核对内容');
    await expect(reading).toContainText(/已完成 \d+ \/ \d+，还需约 \d+ 秒/);
    await shot(page, '导入-正在读取');
    await expect(filter(page, '只看问题 6')).toBeVisible({ timeout: 60_000 });
    await filter(page, '全部 120,000').click();
    await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '120001');
    const table = page.getByRole('region', { name: '核对的内容' });
    await table.focus();
    await page.keyboard.press('End');
    await expect(rowOf(page, size + 1)).toContainText('张');
    await page.keyboard.press('PageUp');
    await expect(rowOf(page, size + 1)).toHaveCount(1);
    await table.evaluate((element) => element.scrollTo({ top: element.scrollHeight / 2 }));
    await expect.poll(() => table.getByText('张丽').count()).toBeGreaterThan(5);
    await look(page, '导入-核对-长名册');

    await press(page, '写入 119,994 行');
    await expect(page.getByText(/正在写入 119,994 行：已完成 \d+ \/ 119994/)).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('alert')).toContainText('已取消，没有写入任何内容。');
    expect(await count(page, 'party-member')).toBe(0);
    await press(page, '写入 119,994 行');
    await expect(page.getByText(/正在写入 119,994 行：已完成 \d+ \/ 119994/)).toBeVisible();
    await shot(page, '导入-正在写入');
    await expect(page.getByRole('button', { name: '看名册' })).toBeVisible({ timeout: 60_000 });
    expect(await count(page, 'party-member')).toBe(119_994);
  });
});
