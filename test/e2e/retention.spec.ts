import type { Page } from '@playwright/test';
import { addDays } from '../../shared/registers/reminder.ts';
import { ask, goTo, openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

const register = 'recruitment-applicant';

/** ISO date of so many days ago. */
const daysAgo = (days: number) => addDays(new Date().toISOString().slice(0, 10), -days);

/**
 * Ends the practice office's open round, whose applicants are four. What else is due in it, more with every month that
 * passes, is cleared away first.
 */
async function endRound(page: Page, days: number): Promise<void> {
  await ask(page, 'eraseDue', { job: crypto.randomUUID(), register: null });
  const { lines } = await ask(page, 'listRows', { register: 'recruitment-round', limit: 10 });
  const round = lines.find(({ texts }) => (texts.finishedOn ?? '') === '');
  if (round === undefined) throw new Error('no open round');
  const row = { id: round.id, revision: round.revision };
  await ask(page, 'saveRow', { register: 'recruitment-round', row, values: { finishedOn: daysAgo(days) } });
}

test('what has been kept long enough is said calmly on the first page, listed by counts, and gone after a question', async ({
  program: { page },
}) => {
  await openPractice(page);
  await endRound(page, 31);
  // Looked up once a day; changing a period is a reason to look again.
  await goTo(page, '/settings', '设置');
  const periods = page.getByRole('region', { name: '保存期限' });
  await expect(periods.getByText('报名人员：“公开选聘”的“结束日期”满 30 天，整条清除。')).toBeVisible();
  await periods.getByLabel('回收站里的留多久').click();
  await page.getByTitle('90 天').click();
  await expect(page.getByText('保存期限已改好')).toBeVisible();
  await periods.scrollIntoViewIfNeeded();
  await look(page, '设置-保存期限');
  await goTo(page, '/', '柳岸社区党委');
  await expect(page.getByText('有 4 条内容已过保存期限，可以清除。')).toBeVisible();
  await page.getByText('已过保存期限').scrollIntoViewIfNeeded();
  await look(page, '首页-已过保存期限');
  await page.getByRole('link', { name: '去看看' }).click();
  await expect(page.getByRole('row', { name: /报名人员 4 条 “公开选聘”的“结束日期”满 30 天/ })).toBeVisible();
  await ask(page, 'makeBackup', { job: 'backup' });
  await expect(page.getByText('旧备份会陆续清理，最晚到')).toBeVisible();
  await look(page, '到期清除');
  await page.getByRole('button', { name: '清除这 4 条…' }).click();
  const question = page.getByRole('dialog', { name: '彻底清除这 4 条？' });
  await expect(question.getByRole('button', { name: '取消' })).toBeFocused();
  await look(page, '到期清除-问一问');
  await question.getByRole('button', { name: '清除' }).click();
  await expect(page.getByText('已清除：报名人员 4 条。')).toBeVisible();
  await expect(page.getByText('没有到期的内容，不用做什么。')).toBeVisible();
  await expect(page.getByText('到期清除：报名人员 4 条')).toBeVisible();
  await look(page, '到期清除-清除以后');
  expect((await ask(page, 'listRows', { register, limit: 1 })).total).toBe(0);
  await goTo(page, '/', '柳岸社区党委');
  await expect(page.getByText('已过保存期限')).toHaveCount(0);
  await goTo(page, '/history', '操作记录');
  const purge = page.getByRole('listitem').filter({ hasText: '到期清除：报名人员 4 条' });
  await expect(purge).toContainText('清除');
  await expect(purge.getByRole('button')).toHaveCount(0);
});

test('the line on the first page can be put off till tomorrow', async ({ program: { page } }) => {
  await openPractice(page);
  await endRound(page, 31);
  await ask(page, 'changeRetention', { binDays: 180, historyDays: 1095, automatic: false });
  await page.getByRole('button', { name: '今天不再提示' }).click();
  await expect(page.getByText('已过保存期限')).toHaveCount(0);
  await goTo(page, '/settings', '设置');
  await goTo(page, '/', '柳岸社区党委');
  await expect(page.getByText('已过保存期限')).toHaveCount(0);
});

test('a round leads to its applicants and says from when on they can be cleared away', async ({
  program: { page },
}) => {
  await openPractice(page);
  await endRound(page, 10);
  await goTo(page, '/registers/recruitment-round', '公开选聘');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '清除报名人员…' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '清除报名人员' })).toBeVisible();
  await expect(page.getByText('没有到期的内容，不用做什么。')).toBeVisible();
  await expect(page.getByText('报名人员 4 条，最早的')).toBeVisible();
  await expect(page.getByRole('button', { name: '清除', exact: true })).toBeDisabled();
  await look(page, '清除报名人员-还没到期');
  await page.getByRole('button', { name: '看全部到期的' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '到期清除' })).toBeVisible();
  await goTo(page, '/registers/recruitment-round/2', '2026年社区工作者公开选聘');
  await page.getByRole('button', { name: '到期清除报名人员' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '清除报名人员' })).toBeVisible();
});

test('a row in the bin can be done away with at once, after a question', async ({ program: { page } }) => {
  await openPractice(page);
  const { lines } = await ask(page, 'listRows', { register, limit: 2 });
  const rows = lines.map(({ id, revision }) => ({ id, revision }));
  await ask(page, 'removeRows', { register, rows });
  const name = lines[0]?.texts.name ?? '';
  await goTo(page, '/recycle-bin', '回收站');
  await expect(page.getByText('删除的都在这里，留 180 天，随时可以恢复。')).toBeVisible();
  await look(page, '回收站-彻底删除');
  await page.getByRole('button', { name: `彻底删除${name}`, exact: true }).click();
  await look(page, '回收站-彻底删除-问一问');
  await page.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click();
  await expect(page.getByText('已彻底删除 1 条报名人员。')).toBeVisible();
  expect(await ask(page, 'countBinned', {})).toEqual({ [register]: 1 });
});
