import { join } from 'node:path';
import { ask } from './ask.ts';
import { expect, test } from './fixture.ts';
import {
  choose,
  count,
  inventedId,
  openAssistant,
  press,
  preview,
  previews,
  writeWorkbook,
} from './import-page.ts';
import { look } from './looks.ts';

test.describe('a workbook with a sheet for each branch', () => {
  test('is gone through sheet by sheet, the branch taken from the title', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    const sheet = (n: number) => [
      [`柳岸社区第${'一二三'[n]}支部党员名册`],
      ['姓名', '身份证号'],
      ['王芳', inventedId(n)],
    ];
    const sheets = { 第一支部: sheet(0), 第二支部: sheet(1), 第三支部: sheet(2) };
    await preview(program, await writeWorkbook(folder, '各支部.xlsx', sheets));
    await expect(page.getByText('所在党支部：表里没有这一栏，都按标题填')).toBeVisible();
    await press(page, '写入 1 行');
    await expect(page.getByText('这个文件里还有 2 张表没有导入：第二支部、第三支部')).toBeVisible();
    await look(page, '导入-接着导');
    await press(page, '接着导“第二支部”');
    await expect(page.getByRole('radio', { name: /^第一支部（已导入）/ })).not.toBeChecked();
    await press(page, '下一步：核对内容');
    await press(page, '写入 1 行');
    await press(page, '接着导“第三支部”');
    await press(page, '下一步：核对内容');
    await press(page, '写入 1 行');
    await expect(page.getByRole('button', { name: '看名册' })).toBeFocused();
    expect([await count(page, 'party-member'), await count(page, 'party-organisation')]).toEqual([3, 3]);
  });
});

test.describe('a whole collection', () => {
  const collection = join(import.meta.dirname, '../fixtures/workbooks/社区台账合集.xlsx');
  const rows = {
    'serving-member': 137,
    'floating-member': 45,
    'resident-representative': 63,
    volunteer: 88,
    'co-building': 26,
    'help-pair': 110,
  };

  test('goes in sheet by sheet, and can be taken back whole', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    await choose(program, collection);
    await press(page, '整本依次导入（6 张）');
    await expect(page.getByText('《社区台账合集.xlsx》的 6 张表都已写入。')).toBeVisible({ timeout: 30_000 });
    await look(page, '导入-整本结果');
    for (const [register, count_] of Object.entries(rows)) expect(await count(page, register)).toBe(count_);

    await press(page, '撤销这次导入');
    await expect(page.getByText('6 张表都和导入之前一样')).toBeVisible();
    for (const register of Object.keys(rows)) expect(await count(page, register)).toBe(0);
    await press(page, '恢复这次导入');
    await expect(page.getByText('的 6 张表都已写入。')).toBeVisible();
    expect(await count(page, 'help-pair')).toBe(rows['help-pair']);
    expect(previews(folder)).toEqual([]);

    // A row of the first sheet was changed since: none of the sheets is taken back.
    const { lines } = await ask(page, 'listRows', { register: 'serving-member', limit: 1 });
    const [row] = lines;
    if (row === undefined) throw new Error('nothing was imported');
    const values = { remarks: '已改' };
    await ask(page, 'saveRow', {
      register: 'serving-member',
      row: { id: row.id, revision: row.revision },
      values,
    });
    await press(page, '撤销这次导入');
    await expect(page.getByText(/后来|又改/).first()).toBeVisible();
    await expect(page.getByText('的 6 张表都已写入。')).toBeVisible();
    for (const [register, wanted] of Object.entries(rows))
      await expect.poll(() => count(page, register)).toBe(wanted);

    // The same collection again: nothing to look at, nothing to write.
    await press(page, '再导一张');
    await choose(program, collection);
    await press(page, '整本依次导入（6 张）');
    await expect(page.getByText('的 6 张表和账本一样，没有要写入的。')).toBeVisible({ timeout: 30_000 });
  });

  test('can leave out a sheet on the way', async ({ program, folder }) => {
    const { page } = program;
    await openAssistant(program, folder);
    const headings = ['姓名', '服务队', '特长', '累计时长'];
    const file = await writeWorkbook(folder, '两张.xlsx', {
      志愿者名册: [headings, ['王芳', '', '', '很多'], ['赵敏', '', '', '']],
      志愿者名册二: [headings, ['李强', '', '', '12']],
    });
    await choose(program, file);
    await press(page, '整本依次导入（2 张）');
    await expect(page.getByText('整本依次导入：“志愿者名册”要看一看，写入后接着导下一张。')).toBeVisible();
    await look(page, '导入-整本停下');
    await press(page, '跳过这张');
    await expect(page.getByText('《两张.xlsx》的工作表“志愿者名册二”已写入“志愿者”。')).toBeVisible();
    expect(await count(page, 'volunteer')).toBe(1);
  });
});
