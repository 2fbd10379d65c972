import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { formOrder } from '../../renderer/registers/form/form-layout.ts';
import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import { partyMember } from '../../shared/registers/definitions/party-member.ts';
import { fieldOf } from '../../shared/registers/register.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

/** Sound ID numbers of nobody: no area is called 990101. */
const wang = sound('99010119520304124');
const zhao = sound('99010119681012001');

function sound(first17: string): string {
  return first17 + citizenIdCheckCharacter(first17);
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

const saysOf = (page: Page, key: string) => page.locator(`#field-${key}-says`);

/** Types as a clerk does and goes on with Enter. */
async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function newMember(page: Page): Promise<void> {
  await openPractice(page);
  await goTo(page, '/registers/party-member/new', '新增党员');
}

/** A member of one's own in the practice ledger, and its form. */
async function openMember(page: Page, name: string, values: Readonly<Record<string, string>> = {}) {
  await openPractice(page);
  const saved = await addMember(page, name, values);
  await goTo(page, `/registers/party-member/${saved.id}`, name);
  return saved;
}

/** The way of a clerk to a row: Ctrl+K, its name, Enter. Back then leads to where the search was opened. */
async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  // At once: an Enter that comes before the answers waits for them.
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** A member of one's own in the practice ledger, looked up from the first page. */
async function findMember(page: Page, name: string) {
  await openPractice(page);
  const saved = await addMember(page, name, {});
  await find(page, name);
  return saved;
}

const addMember = (page: Page, name: string, values: Readonly<Record<string, string>>) =>
  ask(page, 'saveRow', {
    register: 'party-member',
    row: null,
    values: { name, citizenId: wang, gender: '2', bornOn: '1952-03-04', ...values },
  });

const cardOf = (page: Page, id: number) => ask(page, 'getRow', { register: 'party-member', id });

test.describe('a new member', () => {
  test('is entered by keyboard alone, and the next one after it', async ({ program: { page } }) => {
    await newMember(page);
    await expect(field(page, '姓名')).toBeFocused();
    await enter(page, '王小芳');
    await expect(field(page, '所在党支部')).toBeFocused();
    await page.keyboard.type('dezb');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(field(page, '公民身份证号')).toBeFocused();
    await enter(page, wang);
    await expect(field(page, '性别')).toBeFocused();
    await page.keyboard.press('Enter');
    await enter(page, 'hanzu');
    await expect(field(page, '民族')).toHaveValue('汉族');
    await expect(field(page, '出生日期')).toBeFocused();
    await page.keyboard.press('Enter');
    await enter(page, '本科');
    await enter(page, 'zhengshi');
    await enter(page, '1980.1');
    await expect(field(page, '加入党组织日期')).toHaveValue('1980年1月');
    await enter(page, '19810105');
    await expect(field(page, '转为正式党员日期')).toHaveValue('1981年1月5日');
    await page.keyboard.press('Tab');
    await enter(page, '138 0013 8000');
    await look(page, '表单-新增');
    await page.keyboard.press('Control+Shift+S');
    await expect(page.getByText('已保存党员“王小芳”。')).toBeVisible();
    await expect(field(page, '姓名')).toBeFocused();
    await expect(field(page, '姓名')).toHaveValue('');
    await enter(page, '赵小敏');
    await page.keyboard.press('Tab');
    await enter(page, zhao);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { level: 1, name: '赵小敏' })).toBeVisible();
    const { lines } = await ask(page, 'listRows', { register: 'party-member', search: '王小芳', limit: 2 });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.texts).toMatchObject({
      branch: '中国共产党柳岸社区委员会第二支部委员会',
      gender: '女',
      ethnicity: '汉族',
      bornOn: '1952年3月4日',
      education: '大学',
      kind: '正式党员',
      joinedOn: '1980年1月',
      fullOn: '1981年1月5日',
      mobile: '138****8000',
    });
  });

  test('has the branch that was typed, though Enter came before the answers did', async ({
    program: { page },
  }) => {
    await newMember(page);
    await enter(page, '王小芳');
    await expect(field(page, '所在党支部')).toBeFocused();
    await enter(page, 'dezb');
    await expect(field(page, '公民身份证号')).toBeFocused();
    await page.keyboard.type('9');
    await expect(field(page, '所在党支部')).toHaveValue('中国共产党柳岸社区委员会第二支部委员会');
  });

  test('hears what is missing or wrong when it is saved, first field first', async ({
    program: { page },
  }) => {
    await newMember(page);
    await field(page, '姓名').fill('王小芳');
    await page.keyboard.press('Control+s');
    await expect(field(page, '公民身份证号')).toBeFocused();
    await expect(saysOf(page, 'citizenId')).toContainText('缺少“公民身份证号”，请补上。');
    await expect(saysOf(page, 'gender')).toContainText('“性别”还是空的，请尽快补上。');
    await look(page, '表单-错误');
  });

  test('of an ID number that is there already hears whose it is, before it is saved', async ({
    program: { page },
  }) => {
    await openMember(page, '王小芳');
    await goTo(page, '/registers/party-member/new', '新增党员');
    await field(page, '公民身份证号').fill(wang);
    await field(page, '公民身份证号').press('Tab');
    await expect(saysOf(page, 'citizenId')).toContainText('已经是党员“王小芳”的了，不能重复。');
  });
});

test.describe('an ID number', () => {
  test('fills birth date and gender in, and says where they differ', async ({ program: { page } }) => {
    await newMember(page);
    await field(page, '公民身份证号').pressSequentially(wang);
    await expect(field(page, '出生日期')).toHaveValue('1952年3月4日');
    await expect(field(page, '性别')).toHaveValue('女');
    await field(page, '公民身份证号').press('Tab');
    await expect(field(page, '公民身份证号')).toHaveValue(`990101 19520304 ${wang.slice(14)}`);
    await field(page, '出生日期').fill('1953.3.4');
    await field(page, '出生日期').press('Tab');
    await expect(saysOf(page, 'bornOn')).toContainText('与身份证号中的1952年3月4日不一致');
  });

  test('is told its wrong check digit with the last character', async ({ program: { page } }) => {
    await newMember(page);
    const wrong = `${wang.slice(0, 17)}${wang.endsWith('1') ? '2' : '1'}`;
    await field(page, '公民身份证号').pressSequentially(wrong);
    await expect(field(page, '公民身份证号')).toBeFocused();
    await expect(saysOf(page, 'citizenId')).toContainText('校验码不对');
    await expect(field(page, '出生日期')).toHaveValue('');
  });
});

test('a branch that is missing is made in its own form, and comes back into the member’s', async ({
  program: { page },
}) => {
  await newMember(page);
  await enter(page, '王小芳');
  await page.keyboard.type('第九党支部');
  await page.getByRole('button', { name: '新增党组织“第九党支部”' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '新增党组织' })).toBeVisible();
  await expect(field(page, '党组织名称')).toHaveValue('第九党支部');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('heading', { level: 1, name: '新增党员' })).toBeVisible();
  await expect(field(page, '姓名')).toHaveValue('王小芳');
  await expect(field(page, '所在党支部')).toHaveValue('第九党支部');
  await expect(field(page, '所在党支部')).toBeFocused();
});

test('Enter that chooses a word of the input method neither goes on nor saves', async ({
  program: { page },
}) => {
  await newMember(page);
  const session = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('wang');
  await page.keyboard.press('Enter');
  await expect(field(page, '姓名')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: '新增党员' })).toBeVisible();
  await session.send('Input.insertText', { text: '王' });
  await expect(field(page, '姓名')).toHaveValue('王');
  // Some input methods send the Enter that chose the word after the word: one that comes at once is still theirs.
  await page.waitForTimeout(60);
  await page.keyboard.press('Enter');
  await expect(field(page, '所在党支部')).toBeFocused();
  // In a list of answers too: no search runs on half a word, and Enter takes no answer.
  await compose('di');
  await page.keyboard.press('Enter');
  await expect(field(page, '所在党支部')).toBeFocused();
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('the rows of the list one came from are gone through in its order', async ({ program: { page } }) => {
  await openPractice(page);
  await goTo(page, '/registers/party-member', '党员');
  const { lines } = await ask(page, 'listRows', {
    register: 'party-member',
    sort: [{ field: 'name' }],
    limit: 3,
  });
  const [first = '', second = '', third = ''] = lines.map(({ texts }) => texts.name);
  await page
    .getByRole('button', { name: `打开${second}的卡片` })
    .first()
    .click();
  await expect(page.getByText(/^第 2 条，共 1\d\d 条$/)).toBeVisible();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('heading', { level: 1, name: third })).toBeVisible();
  await page.getByRole('button', { name: '上一条' }).click();
  await page.getByRole('button', { name: '上一条' }).click();
  await expect(page.getByRole('heading', { level: 1, name: first })).toBeVisible();
  await expect(page.getByRole('button', { name: '上一条' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: '党员' })).toBeVisible();
});

test('a new row made from another one points to it, and nothing is asked if it is left so', async ({
  program: { page },
}) => {
  await openPractice(page);
  const [branch] = await ask(page, 'findRows', {
    register: 'party-organisation',
    text: '第二支部',
    limit: 1,
  });
  await goTo(page, `/registers/party-organisation/${branch?.id}`, branch?.name ?? '');
  await page
    .getByRole('region', { name: '相关记录' })
    .getByRole('button', { name: `新增党员，${branch?.name}` })
    .click();
  await expect(field(page, '所在党支部')).toHaveValue(branch?.name ?? '');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: branch?.name ?? '' })).toBeVisible();
});

test('of a row that nothing points to, the many kinds of rows that could are folded away', async ({
  program: { page },
}) => {
  await openPractice(page);
  const saved = await ask(page, 'saveRow', {
    register: 'party-organisation',
    row: null,
    values: { name: '柳岸第九支部' },
  });
  await goTo(page, `/registers/party-organisation/${saved.id}`, '柳岸第九支部');
  const related = page.getByRole('region', { name: '相关记录' });
  await expect(related.getByRole('listitem')).toHaveCount(0);
  await related.getByRole('button', { name: /^其他 \d+ 种还没有，显示$/ }).click();
  await expect(related.getByRole('button', { name: '新增党员，柳岸第九支部' })).toBeVisible();
});

test('the keyboard goes through the fields in the order in which they are read', async ({
  program: { page },
}) => {
  await newMember(page);
  const labels = await page.locator('form label').allInnerTexts();
  expect(labels).toEqual(formOrder(partyMember).map((key) => fieldOf(partyMember, key).label));
  for (const label of labels) {
    await expect(field(page, label)).toBeFocused();
    await page.keyboard.press('Tab');
  }
  await expect(page.getByRole('button', { name: '返回' })).toBeFocused();
});

test.describe('several answers', () => {
  test('are chosen by pinyin one after the other and dropped with Backspace', async ({
    program: { page },
  }) => {
    await openMember(page, '王小芳');
    await field(page, '党内职务').focus();
    await enter(page, 'shuji');
    await enter(page, 'zuzhi');
    await enter(page, 'jijian');
    await expect(page.locator('form').getByText('组织委员')).toBeVisible();
    await look(page, '表单-多选');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await expect(field(page, '居委会职务')).toBeFocused();
    await page.keyboard.press('Control+s');
    await expect(page.getByText('已保存党员“王小芳”。')).toBeVisible();
    const { lines } = await ask(page, 'listRows', { register: 'party-member', search: '王小芳', limit: 1 });
    expect(lines[0]?.texts.partyPosts).toBe('书记、组织委员');
  });

  test('of another register keep the order in which they were chosen', async ({ program: { page } }) => {
    await openPractice(page);
    await addMember(page, '王小芳', {});
    await addMember(page, '赵小敏', { citizenId: zhao, gender: '1', bornOn: '1968-10-12' });
    await goTo(page, '/registers/party-organisation/new', '新增党组织');
    await enter(page, '第九党支部');
    await field(page, '委员').focus();
    await page.keyboard.type('zxm');
    await expect(page.getByRole('option', { name: '赵小敏' })).toBeVisible();
    await page.keyboard.press('Enter');
    // A name typed in full and left in a hurry is as good as chosen.
    await page.keyboard.type('王小芳');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: '去掉王小芳' })).toBeVisible();
    await look(page, '表单-几个人');
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { level: 1, name: '第九党支部' })).toBeVisible();
    const { lines } = await ask(page, 'listRows', {
      register: 'party-organisation',
      search: '第九党支部',
      limit: 1,
    });
    expect(lines[0]?.texts.committee).toBe('赵小敏、王小芳');
  });
});

test('a calendar helps with a date, and Esc closes nothing but the calendar', async ({
  program: { page },
}) => {
  await newMember(page);
  await field(page, '加入党组织日期').fill('2001.7');
  await page.getByRole('button', { name: '打开日历，选择加入党组织日期' }).click();
  await expect(page.locator('.ant-picker-panel')).toBeVisible();
  await look(page, '表单-日历');
  await page.keyboard.press('Escape');
  await expect(page.locator('.ant-picker-panel')).toBeHidden();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: '打开日历，选择加入党组织日期' }).click();
  await page.getByTitle('2001-07-16').click();
  await expect(field(page, '加入党组织日期')).toHaveValue('2001年7月16日');
});

test.describe('what was typed and not saved', () => {
  test('is offered again after the program was killed in the middle of typing', async ({
    program,
    launch,
  }) => {
    await newMember(program.page);
    await enter(program.page, '王小芳');
    await program.page.keyboard.press('Tab');
    await program.page.keyboard.type(wang.slice(0, 9));
    await expect.poll(() => draftTexts(program.page)).toContain(wang.slice(0, 9));
    await program.kill();

    const { page } = await launch();
    await openPractice(page);
    await expect(page.getByText('有 1 份没有保存完的内容')).toBeVisible();
    await look(page, '首页-没有保存完的内容');
    await page.getByRole('link', { name: '新增党员“王小芳”' }).click();
    await expect(page.getByText('上次填的内容没有保存')).toBeVisible();
    await expect(page.getByText('，填了姓名、公民身份证号。要接着填吗？')).toBeVisible();
    await look(page, '表单-恢复草稿');
    await page.getByRole('button', { name: '恢复上次没有保存的内容' }).click();
    await expect(field(page, '姓名')).toHaveValue('王小芳');
    await field(page, '公民身份证号').fill(wang);
    await page.keyboard.press('Control+s');
    await expect(page.getByRole('heading', { level: 1, name: '王小芳' })).toBeVisible();
    await page.getByRole('menuitem', { name: '首页' }).click();
    await expect(page.getByText('没有保存完的内容')).toHaveCount(0);
  });

  test('is given up for good with 不要了', async ({ program: { page } }) => {
    await newMember(page);
    await field(page, '姓名').fill('王小芳');
    await expect.poll(() => draftTexts(page)).toContain('王小芳');
    await page.reload();
    await page.getByRole('button', { name: '不要了' }).click();
    await expect(field(page, '姓名')).toBeEditable();
    await expect(field(page, '姓名')).toHaveValue('');
    await expect.poll(() => draftTexts(page)).toEqual([]);
  });

  test('is asked about on the way out, and only then', async ({ program: { page } }) => {
    const { id } = await findMember(page, '王小芳');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    await find(page, '王小芳');
    await field(page, '备注').fill('丙');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('已保存党员“王小芳”。')).toBeVisible();
    await expect(field(page, '备注')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    await find(page, '王小芳');
    await field(page, '备注').fill('甲');
    await page.keyboard.press('Escape');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('改过的栏目：备注。');
    await look(page, '表单-离开');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(field(page, '备注')).toHaveValue('甲');
    await page.getByRole('menuitem', { name: '首页' }).click();
    await dialog.getByRole('button', { name: '不保存' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    expect((await cardOf(page, id)).fields.remarks?.text).toBe('丙');
    await expect(page.getByText('没有保存完的内容')).toHaveCount(0);
    await find(page, '王小芳');
    await field(page, '备注').fill('乙');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    expect((await cardOf(page, id)).fields.remarks?.text).toBe('乙');
  });

  test('and is faulty, holds the clerk back at the fault', async ({ program: { page } }) => {
    await findMember(page, '王小芳');
    await field(page, '加入党组织日期').fill('八十年代');
    await page.getByRole('menuitem', { name: '首页' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(field(page, '加入党组织日期')).toBeFocused();
    await expect(saysOf(page, 'joinedOn')).toContainText('“八十年代”不是日期');
  });
});

test('a row that somebody else changed is saved field by field as the clerk chooses', async ({
  program: { page },
}) => {
  const saved = await openMember(page, '王小芳', { remarks: '原来的' });
  await field(page, '备注').fill('我的');
  await field(page, '家庭住址').fill('柳岸路1号');
  await field(page, '外出流向').fill('杭州');
  await ask(page, 'saveRow', {
    register: 'party-member',
    row: { id: saved.id, revision: saved.revision },
    values: { remarks: '新的', education: '21', floatingTo: '宁波' },
  });
  await expect(page.getByText('这一条刚被他人修改。')).toBeVisible();
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: '刚被他人修改' });
  await expect(dialog.getByRole('row', { name: '备注' })).toContainText('我的');
  await expect(dialog.getByRole('row', { name: '备注' })).toContainText('新的');
  await expect(dialog.getByText('学历：（空） → 大学')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await look(page, '表单-两个版本');
  await dialog.getByRole('row', { name: '备注' }).getByLabel('用我的').check();
  await dialog.getByRole('row', { name: '外出流向' }).getByLabel('用新的').check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('已保存党员“王小芳”。')).toBeVisible();
  await expect(field(page, '学历')).toHaveValue('大学');
  const { fields } = await cardOf(page, saved.id);
  expect([fields.remarks?.text, fields.address?.text, fields.floatingTo?.text]).toEqual([
    '我的',
    '柳岸路1号',
    '宁波',
  ]);
});

test.describe('a number of a person', () => {
  test('is masked until it is asked for, and the asking is written down', async ({ program: { page } }) => {
    await openMember(page, '王小芳', { mobile: '13800138000' });
    await expect(field(page, '手机号')).toHaveValue('138****8000');
    await page.getByRole('button', { name: '显示手机号' }).click();
    await expect(field(page, '手机号')).toHaveValue('13800138000');
    await expect(page.getByText('手机号已显示，并记入了操作记录。')).toBeVisible();
    await expect(field(page, '公民身份证号')).toHaveValue(/^990101\*+/);
    const { lines } = await ask(page, 'listBatches', { limit: 1 });
    expect(lines[0]).toMatchObject({ kind: 'reveal', label: '查看党员“王小芳”的手机号' });
    await look(page, '表单');
  });

  test('is typed anew whole, and stays what it was if nothing is typed', async ({ program: { page } }) => {
    const { id } = await openMember(page, '王小芳', { mobile: '13800138000' });
    await page.getByRole('button', { name: '重填手机号' }).click();
    await expect(field(page, '手机号')).toBeFocused();
    await field(page, '手机号').press('Tab');
    await expect(field(page, '手机号')).toHaveValue('138****8000');
    await field(page, '手机号').press('1');
    await page.keyboard.type('3900139000');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('已保存党员“王小芳”。')).toBeVisible();
    expect((await cardOf(page, id)).fields.mobile?.text).toBe('139****9000');
    const [latest] = await ask(page, 'rowHistory', { register: 'party-member', id });
    expect(latest?.changes).toEqual(['手机号：已修改']);
  });
});

test('the history says who changed what, and a change can be taken back', async ({ program: { page } }) => {
  const { id } = await openMember(page, '王小芳', { education: '61' });
  await field(page, '学历').fill('大专');
  await field(page, '学历').press('Enter');
  await page.keyboard.press('Control+s');
  await expect(field(page, '学历')).toHaveValue('大专');
  const history = page.getByRole('complementary', { name: '这一条的历史' });
  await expect(history).toContainText('学历：普通高中 → 大专');
  await expect(history).toContainText('修改党员“王小芳”');
  await look(page, '表单-历史');
  await history.getByRole('button', { name: '恢复到此前' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await expect(field(page, '学历')).toHaveValue('普通高中');
  expect((await cardOf(page, id)).fields.education?.text).toBe('普通高中');
  await page.getByText('已恢复到这次修改之前。').getByRole('button', { name: '撤销' }).click();
  await expect(field(page, '学历')).toHaveValue('大专');
});

test.describe('deleting', () => {
  test('asks first, moves to the recycle bin, can be undone, and a row there can be brought back', async ({
    program: { page },
  }) => {
    const { id } = await findMember(page, '王小芳');
    await page.getByRole('button', { name: '删除' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
    await dialog.getByRole('button', { name: '删除' }).click();
    await expect(page.getByText('党员“王小芳”已移到回收站。')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
    await goTo(page, `/registers/party-member/${id}`, '王小芳');
    await expect(page.getByText('这一条在回收站里，恢复以后才能修改。')).toBeVisible();
    await expect(field(page, '备注')).not.toBeEditable();
    await look(page, '表单-回收站里');
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(field(page, '备注')).toBeEditable();
    expect((await cardOf(page, id)).binned).toBe(false);
  });

  test('of a branch that has members is refused, and says how many', async ({ program: { page } }) => {
    await openPractice(page);
    const [branch] = await ask(page, 'findRows', {
      register: 'party-organisation',
      text: '第二支部',
      limit: 1,
    });
    await goTo(page, `/registers/party-organisation/${branch?.id}`, branch?.name ?? '');
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await expect(page.getByText(/还有 \d+ 条党员的“所在党支部”在引用它/)).toBeVisible();
    await look(page, '表单-党组织');
  });
});

test('a ledger opened for reading only shows everything and changes nothing', async ({
  program: { page },
  folder,
}) => {
  await openMember(page, '王小芳');
  await ask(page, 'closeLedger', {});
  await ask(page, 'openLedger', { folder: join(folder, 'settings', '练习册.lianxin'), mode: 'read' });
  await expect(page.getByRole('heading', { level: 1, name: '王小芳' })).toBeVisible();
  await expect(page.getByText('账本以只读方式打开，可以查看、打印和导出，不能修改。')).toBeVisible();
  await expect(field(page, '姓名')).not.toBeEditable();
  await expect(page.getByRole('button', { name: '保存', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '显示公民身份证号' }).click();
  await expect(field(page, '公民身份证号')).toHaveValue(`990101 19520304 ${wang.slice(14)}`);
  await look(page, '表单-只读');
});

/** The texts that the window keeps for unsaved forms. */
async function draftTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('lianxin');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction('drafts').objectStore('drafts').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            const drafts: { content: { entries: Record<string, { text: string }> } }[] = all.result;
            resolve(drafts.flatMap(({ content }) => Object.values(content.entries).map(({ text }) => text)));
          };
        };
      }),
  );
}
