import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import { ask, goTo } from './ask.ts';
import { expect, test } from './fixture.ts';
import {
  cell,
  counted,
  goToEnd,
  heading,
  openList,
  paste,
  register,
  search,
  textsOf,
  tick,
  undo,
} from './list-page.ts';
import { look } from './looks.ts';

/** A sound ID number of nobody: no area is called 990101. */
function invented(n: number): string {
  const first17 = `99010119520304${String(n).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}

test.describe('finding', () => {
  test('goes by name, pinyin, initials and the end of a number, while one types', async ({
    program: { page },
  }) => {
    await openList(page);
    await expect(counted(page)).toHaveText('共 152 人');
    await look(page, '名册');
    await search(page).fill('王');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 'name').getByRole('textbox')).toBeFocused();
    for (const text of ['曹兰勇', 'caolany', 'cly']) {
      await search(page).fill(text);
      await expect(cell(page, 0, 'name')).toContainText('曹兰勇');
    }
    const { lines } = await ask(page, 'listRows', { register, search: '曹兰勇', limit: 1 });
    const end = lines[0]?.texts.mobile?.slice(-4) ?? '';
    await search(page).fill(end);
    await goToEnd(page, 0);
    await expect(cell(page, 0, 'mobile')).toContainText(end);
  });

  test('says that nothing fits, and how to go on', async ({ program: { page } }) => {
    await openList(page);
    await search(page).fill('没有这个人');
    await expect(page.getByRole('heading', { name: '没有符合条件的党员' })).toBeVisible();
    await look(page, '名册-没有找到');
    await page.getByRole('button', { name: '清除条件' }).click();
    await expect(counted(page)).toHaveText('共 152 人');
    await cell(page, 3, 'gender').click();
    await search(page).fill('曹兰勇勇');
    await expect(counted(page)).toHaveText('共 0 人');
    await page.keyboard.press('Backspace');
    await expect(cell(page, 0, 'name')).toContainText('曹兰勇');
    await expect(search(page)).toBeFocused();
  });
});

test.describe('an empty register', () => {
  test('says what to do first', async ({ program: { page }, folder }) => {
    await ask(page, 'createLedger', {
      parent: folder,
      name: '新册',
      office: '新社区党委',
      level: '街道',
      code: null,
    });
    await goTo(page, '/registers/party-member', '党员');
    await expect(page.getByRole('heading', { name: '还没有党员' })).toBeVisible();
    await look(page, '名册-空');
    await page.getByRole('button', { name: '导入表格' }).click();
    await expect(page).toHaveURL(/#\/import$/);
  });
});

test.describe('the order', () => {
  test('follows a click on a heading: up, down, as it was; with Shift by several columns', async ({
    program: { page },
  }) => {
    await openList(page);
    const born = heading(page, '出生日期').getByRole('button', { name: /^出生日期/ });
    await born.click();
    await expect(heading(page, '出生日期')).toHaveAttribute('aria-sort', 'ascending');
    await expect(born).toHaveAccessibleName('出生日期，从小到大');
    await born.click();
    await expect(heading(page, '出生日期')).toHaveAttribute('aria-sort', 'descending');
    await born.click();
    await expect(born).toHaveAccessibleName('出生日期，没有排序');
    await heading(page, '性别').getByRole('button', { name: /^性别/ }).click();
    await born.click({ modifiers: ['Shift'] });
    await expect(cell(page, 0, 'gender')).toHaveText('男');
    const { lines } = await ask(page, 'listRows', {
      register,
      sort: [{ field: 'gender' }, { field: 'bornOn' }],
      limit: 1,
    });
    await expect(cell(page, 0, 'name')).toContainText(lines[0]?.texts.name ?? '');
  });
});

test.describe('filters', () => {
  test('are made at the headings, said in words, and taken away one by one', async ({
    program: { page },
  }) => {
    await openList(page);
    await heading(page, '学历').getByRole('button', { name: '筛选学历' }).click();
    const answers = page.getByRole('dialog', { name: '筛选：学历' });
    await answers.getByRole('checkbox', { name: /^大学/ }).check();
    const [university] = await ask(page, 'countByAnswer', { register, field: 'education' });
    await expect(counted(page)).toHaveText(`共 ${university?.count} 人`);
    await look(page, '名册-筛选');
    await answers.getByRole('button', { name: '完成' }).click();

    await heading(page, '出生日期').getByRole('button', { name: '筛选出生日期' }).click();
    await page.getByLabel('从（含）').fill('1960');
    await page.getByLabel('到（含）').fill('1969.12');
    await page.getByRole('button', { name: '完成' }).click();
    await expect(
      page.getByRole('button', { name: '出生日期：1960年 至 1969年12月', exact: true }),
    ).toBeVisible();
    const where = [
      { field: 'education', op: 'in' as const, value: ['21'] },
      { field: 'bornOn', op: 'from' as const, value: '1960' },
      { field: 'bornOn', op: 'to' as const, value: '1969-12' },
    ];
    const { total } = await ask(page, 'listRows', { register, where, limit: 1 });
    await expect(counted(page)).toHaveText(`共 ${total} 人`);

    await page.getByRole('button', { name: '去掉条件“学历：大学”' }).click();
    await expect(page.getByRole('button', { name: '学历：大学', exact: true })).toBeHidden();
    await page.getByRole('button', { name: /^去掉条件“出生日期/ }).click();
    await expect(counted(page)).toHaveText('共 152 人');
  });

  test('find a reference by pinyin, and open from a cell by keyboard', async ({ program: { page } }) => {
    await openList(page);
    await cell(page, 3, 'branch').click();
    await page.keyboard.press('Alt+ArrowDown');
    const dialog = page.getByRole('dialog', { name: '筛选：所在党支部' });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('dezb');
    await expect(dialog.getByRole('checkbox')).toHaveCount(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(cell(page, 0, 'branch')).toContainText('第二支部');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  test('are not offered for personal answers', async ({ program: { page } }) => {
    await openList(page);
    await expect(heading(page, '民族').getByRole('button')).toHaveCount(0);
  });

  test('decide what the line of figures counts', async ({ program: { page } }) => {
    await openList(page);
    await expect(page.getByText('性别 男 79，女 73')).toBeVisible();
    await search(page).fill('曹');
    await expect(page.getByText('性别 男 2，女 5')).toBeVisible();
    await page.getByRole('button', { name: '小计…' }).click();
    await page.getByRole('checkbox', { name: '学历' }).check();
    await expect(page.getByRole('dialog').getByRole('table', { name: '学历' })).toBeVisible();
    await look(page, '名册-小计');
  });
});

test.describe('views', () => {
  test('bring back search, filters, order and columns, after a restart too', async ({ launch }) => {
    const first = await launch();
    await openList(first.page);
    await search(first.page).fill('王');
    await heading(first.page, '出生日期')
      .getByRole('button', { name: /^出生日期/ })
      .click();
    await first.page.getByRole('button', { name: '栏目' }).click();
    await first.page.getByRole('checkbox', { name: '民族' }).uncheck();
    await look(first.page, '名册-栏目');
    await first.page.getByRole('button', { name: '完成' }).click();
    await first.page.getByRole('button', { name: '全部党员（已改）' }).click();
    await look(first.page, '名册-视图');
    await first.page.getByText('另存为新视图…').click();
    await expect(first.page.getByLabel('视图名称')).toBeFocused();
    await first.page.keyboard.type('姓王的');
    await first.page.keyboard.press('Enter');
    await expect(first.page.getByText('已保存视图“姓王的”')).toBeVisible();
    await first.close();

    const { page } = await launch();
    await openList(page);
    await page.getByRole('button', { name: '全部党员' }).click();
    await page.getByRole('menuitem', { name: '姓王的' }).click();
    await expect(search(page)).toHaveValue('王');
    await expect(heading(page, '出生日期')).toHaveAttribute('aria-sort', 'ascending');
    await expect(heading(page, '民族')).toHaveCount(0);
    await page.getByRole('button', { name: '姓王的' }).click();
    await page.getByText('删除视图…').click();
    await page.getByRole('button', { name: '删除视图' }).click();
    await expect(counted(page)).toHaveText('共 152 人');
  });
});

test.describe('columns', () => {
  const labels = (page: Parameters<typeof openList>[0]) =>
    page.getByRole('columnheader').evaluateAll((cells) => cells.map((item) => item.textContent));

  test('are moved by dragging and by keyboard, and made wider', async ({ program: { page } }) => {
    await openList(page);
    await heading(page, '性别').dragTo(heading(page, '所在党支部'));
    await expect.poll(() => labels(page)).toEqual(expect.arrayContaining(['姓名', '性别', '所在党支部']));
    expect((await labels(page)).slice(1, 4)).toEqual(['姓名', '性别', '所在党支部']);
    await heading(page, '性别').getByRole('button', { name: /^性别/ }).focus();
    await page.keyboard.press('Control+Shift+ArrowRight');
    await expect.poll(async () => (await labels(page)).slice(1, 4)).toEqual(['姓名', '所在党支部', '性别']);
    const before = (await heading(page, '姓名').boundingBox())?.width ?? 0;
    await heading(page, '姓名').getByRole('button', { name: /^姓名/ }).focus();
    await page.keyboard.press('Control+ArrowRight');
    await expect
      .poll(async () => (await heading(page, '姓名').boundingBox())?.width)
      .toBeCloseTo(before + 10, 0);
  });
});

test.describe('ticked rows', () => {
  test('are chosen one by one, with Shift, all at once, and stay while something else is searched', async ({
    program: { page },
  }) => {
    await openList(page);
    await tick(page, 1).click();
    await tick(page, 4).click({ modifiers: ['Shift'] });
    await expect(counted(page)).toHaveText('共 152 人，已选 4 人');
    await search(page).fill('王');
    await tick(page, 0).click();
    await expect(counted(page)).toContainText('已选 5 人');
    await search(page).fill('');
    await cell(page, 6, 'gender').click({ modifiers: ['Control'] });
    await expect(counted(page)).toContainText('已选 6 人');
    await page.keyboard.press('Control+a');
    await expect(counted(page)).toHaveText('共 152 人，已选 152 人');
    await page.getByRole('checkbox', { name: '全选' }).uncheck();
    await expect(counted(page)).toHaveText('共 152 人');
  });

  test('get one value in one field, as one operation', async ({ program: { page } }) => {
    await openList(page);
    const before = await textsOf(page, 'education', 4);
    await tick(page, 0).click();
    await tick(page, 3).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: '批量修改' }).click();
    await expect(page.getByLabel('改哪一栏')).toBeFocused();
    await page.keyboard.type('学历');
    await page.keyboard.press('Enter');
    await page.getByLabel('学历改成').click();
    await page.keyboard.type('xiaoxue');
    await page.keyboard.press('Enter');
    const changing = before.filter((text) => text !== '小学').length;
    await expect(page.getByRole('button', { name: `修改 ${changing} 人` })).toBeEnabled();
    await look(page, '名册-批量修改');
    await page.getByRole('button', { name: `修改 ${changing} 人` }).click();
    await expect(page.getByText(`已修改 ${changing} 人的学历`)).toBeVisible();
    expect(await textsOf(page, 'education', 4)).toEqual(['小学', '小学', '小学', '小学']);
    await undo(page);
    await expect.poll(() => textsOf(page, 'education', 4)).toEqual(before);
  });

  test('go to the recycle bin after asking, and come back together', async ({ program: { page } }) => {
    await openList(page);
    await tick(page, 5).click();
    await tick(page, 7).click();
    await page.getByRole('button', { name: '删除' }).click();
    await expect(page.getByRole('button', { name: '取消', exact: true })).toBeFocused();
    await look(page, '名册-删除');
    await page.getByRole('button', { name: '删除 2 人' }).click();
    await expect(counted(page)).toHaveText('共 150 人');
    await page.getByRole('button', { name: '撤销', exact: true }).first().click();
    await expect(counted(page)).toHaveText('共 152 人');
  });
});

test.describe('copying', () => {
  test('puts cells for Excel on the clipboard; numbers stay masked and this is said', async ({
    program: { app, page },
  }) => {
    await openList(page);
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await cell(page, 1, 'name').hover();
    await page.mouse.down();
    await cell(page, 2, 'gender').hover();
    await page.mouse.up();
    await page.keyboard.press('Control+c');
    await expect(page.getByText('已复制 2 行 × 3 列，可以粘贴到 Excel 或 WPS。')).toBeVisible();
    const { lines } = await ask(page, 'listRows', { register, limit: 3 });
    const rows = lines
      .slice(1)
      .map(({ texts: { name, branch, gender } }) => [name, branch, gender].join('\t'));
    expect(await copied()).toBe(rows.map((row) => `${row}\r\n`).join(''));

    await cell(page, 0, 'name').click();
    await tick(page, 0).click();
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('连表头一起复制').click();
    await expect(page.getByText('手机号仍是遮住的')).toBeVisible();
    const [head = '', line = ''] = (await copied()).split('\r\n');
    expect(head.split('\t').slice(0, 2)).toEqual(['姓名', '所在党支部']);
    expect(line).toMatch(/\t1\d\d\*{4}\d{4}$/);
  });
});

test.describe('a block pasted from Excel (P02)', () => {
  test('adds its rows by its headings, says what is wrong with the others, and is one undo', async ({
    program: { page },
  }) => {
    await openList(page);
    const before = await textsOf(page, 'name', 200);
    await cell(page, 2, 'gender').click();
    const block = [
      ['序号', '姓 名', '身份证号', '性别', '文化程度', '家庭住址'],
      ['1', '钱一', invented(101), '男', '大学', '"团结路1号\n3单元"'],
      ['2', '孙二', invented(102), '女', '大专', '和平路2号'],
      ['3', '李三', '990101195203041', '男', '大学', '和平路3号'],
    ];
    await paste(page, block.map((row) => row.join('\t')).join('\r\n'));
    const dialog = page.getByRole('dialog', { name: '粘贴 3 行 × 5 栏' });
    await expect(dialog.getByText('不认识“序号”这一列，没有用上。')).toBeVisible();
    await expect(dialog.getByText('将新增 2 行。1 行有问题，不会写入。')).toBeVisible();
    await look(page, '名册-粘贴');
    await dialog.getByRole('button', { name: '写入没有问题的 2 行' }).click();
    await expect(page.getByText('已粘贴：新增 2 行')).toBeVisible();
    await expect(counted(page)).toHaveText('共 154 人');
    await search(page).fill('钱一');
    await expect(cell(page, 0, 'education')).toHaveText('大学');
    await undo(page);
    await expect.poll(() => textsOf(page, 'name', 200)).toEqual(before);
  });

  test('goes over the rows from the current cell on, cell by cell, and leaves the neighbours alone', async ({
    program: { page },
  }) => {
    await openList(page);
    const kinds = await textsOf(page, 'kind', 4);
    const education = await textsOf(page, 'education', 4);
    await cell(page, 1, 'education').click();
    await paste(page, '小学\n初中\n');
    const dialog = page.getByRole('dialog', { name: '粘贴 2 行 × 1 栏' });
    await expect(dialog.getByRole('gridcell', { name: '大学小学' }).first()).toBeVisible();
    await dialog.getByRole('button', { name: '写入 2 行' }).click();
    await expect
      .poll(() => textsOf(page, 'education', 4))
      .toEqual([education[0], '小学', '初中', education[3]]);
    expect(await textsOf(page, 'kind', 4)).toEqual(kinds);
  });

  test('beyond the last row adds rows', async ({ program: { page } }) => {
    await openList(page);
    await cell(page, 0, 'name').click();
    await page.keyboard.press('Control+End');
    await expect(cell(page, 152, 'name')).toHaveText('＋ 新增党员');
    await page.keyboard.press('Home');
    const block = `姓名\t公民身份证号\n钱一\t${invented(111)}\n孙二\t${invented(112)}\n`;
    await paste(page, block);
    await page.getByRole('button', { name: '写入 2 行' }).click();
    await expect(counted(page)).toHaveText('共 154 人');
  });

  test('one cell is written at once, like a typed one', async ({ program: { page } }) => {
    await openList(page);
    await cell(page, 2, 'education').click();
    await paste(page, '高中');
    await expect(cell(page, 2, 'education')).toHaveText('普通高中');
  });
});

test.describe('writing in cells', () => {
  test('begins by typing; Enter goes down, Tab right; Esc leaves the cell as it was', async ({
    program: { page },
  }) => {
    await openList(page);
    await cell(page, 2, 'education').click();
    await page.keyboard.type('chuzh');
    await look(page, '名册-就地修改');
    await page.keyboard.press('Enter');
    await expect(cell(page, 2, 'education')).toHaveText('初中');
    await expect(cell(page, 3, 'education').getByRole('textbox')).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type('xiaoxue');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(cell(page, 3, 'education')).toHaveText('硕士研究生');
    await expect(cell(page, 3, 'education').getByRole('textbox')).toBeFocused();
    await page.keyboard.type('xiaox');
    await page.keyboard.press('Tab');
    await expect(cell(page, 3, 'education')).toHaveText('小学');
    await expect(cell(page, 3, 'kind').getByRole('textbox')).toBeFocused();
  });

  test('reads dates as people write them, and holds back what is none', async ({ program: { page } }) => {
    await openList(page);
    await cell(page, 4, 'joinedOn').dblclick();
    await page.keyboard.type('1996.13');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('日期“1996.13”不存在，请核对。');
    await look(page, '名册-就地修改-有误');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2016.7');
    await page.keyboard.press('Enter');
    await expect(cell(page, 4, 'joinedOn')).toHaveText('2016年7月');
  });

  test('keeps what a rule refused in the cell, with the reason, until it is put right or given up', async ({
    program: { page },
  }) => {
    await openList(page);
    const { lines } = await ask(page, 'listRows', { register, limit: 5 });
    const { id = 0, revision = 0 } = lines[4] ?? {};
    await ask(page, 'saveRow', {
      register,
      row: { id, revision },
      values: { joinedOn: '2016-03', fullOn: '2017-03' },
    });
    await cell(page, 4, 'joinedOn').click();
    // Nobody joins after he has become a full member.
    await page.keyboard.type('2025.5');
    await page.keyboard.press('Enter');
    const refused = page.getByRole('list', { name: '没有保存的格子' });
    await expect(refused).toContainText('写的“2025.5”还留在格子里：');
    await expect(cell(page, 4, 'joinedOn')).toHaveText('2025.5');
    await page.keyboard.press('ArrowUp');
    await look(page, '名册-没有保存');
    await page.keyboard.press('Escape');
    await expect(refused).toBeHidden();
    await expect(cell(page, 4, 'joinedOn')).not.toHaveText('2025.5');
  });

  test('takes Chinese from an input method from the first letter on', async ({ program: { page } }) => {
    await openList(page);
    await cell(page, 2, 'gender').click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'nv', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '女' });
    await expect(cell(page, 2, 'gender').getByRole('combobox')).toHaveValue('女');
    await page.keyboard.press('Enter');
    await expect(cell(page, 2, 'gender')).toHaveText('女');
  });

  test('sends a masked number to its form', async ({ program: { page } }) => {
    await openList(page);
    await goToEnd(page, 0);
    await cell(page, 0, 'mobile').dblclick();
    await expect(page.getByText('“手机号”平时遮住几位，请按 Enter 打开卡片查看和修改。')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/registers\/party-member\/\d+$/);
  });

  test('empties a cell with Delete, and takes it back with 撤销', async ({ program: { page } }) => {
    await openList(page);
    await cell(page, 1, 'workPost').click();
    const text = await cell(page, 1, 'workPost').textContent();
    await page.keyboard.press('Delete');
    await expect(cell(page, 1, 'workPost')).toHaveText('');
    await undo(page);
    await expect(cell(page, 1, 'workPost')).toHaveText(text ?? '');
  });
});

test.describe('coming back from a form', () => {
  test('finds the list as it was left', async ({ program: { page } }) => {
    await openList(page);
    await heading(page, '性别').getByRole('button', { name: '筛选性别' }).click();
    await page.getByRole('checkbox', { name: /^女/ }).check();
    await page.keyboard.press('Escape');
    await tick(page, 1).click();
    await cell(page, 0, 'name').click();
    for (let down = 0; down < 30; down += 1) await page.keyboard.press('ArrowDown');
    const name = (await cell(page, 30, 'name').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/registers\/party-member\/\d+$/);
    await page.getByRole('button', { name: '后退' }).click();
    await expect(counted(page)).toHaveText('共 73 人，已选 1 人');
    await expect(cell(page, 30, 'name')).toHaveText(name);
    await expect(cell(page, 30, 'name').getByRole('textbox')).toBeFocused();
    await expect(page.getByRole('button', { name: '性别：女', exact: true })).toBeVisible();
  });
});

test.describe('paper and workbooks', () => {
  test('are about the ticked rows, else about those that the list shows', async ({ program: { page } }) => {
    await openList(page);
    await search(page).fill('曹');
    const { total } = await ask(page, 'listRows', { register, search: '曹', limit: 1 });
    await page.getByRole('button', { name: '导出' }).click();
    await expect(page.getByText(`${total} 人`).first()).toBeVisible();
    await page.getByRole('button', { name: '后退' }).click();
    await tick(page, 0).click();
    await tick(page, 1).click();
    await page.getByRole('button', { name: '导出' }).click();
    await expect(page.getByText('列表里选中的').first()).toBeVisible();
  });
});
