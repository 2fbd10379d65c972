import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

test('two entries of one volunteer are shown side by side, merged, and split again', async ({
  program: { page },
}) => {
  await page.evaluate(async () => {
    await window.lianxin.openPracticeLedger({ job: 'practice', anew: false });
    await window.lianxin.writeCells({
      register: 'volunteer',
      columns: ['name', 'phone', 'skill'],
      rows: [
        { row: null, texts: ['端木小芳', '13800000001', '理发'] },
        { row: null, texts: ['端木小芳', '13900000002', '法律咨询'] },
      ],
      apply: 'all',
      label: '粘贴',
    });
    window.location.hash = '#/registers/volunteer';
  });
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '查重' }).click();
  const card = page.locator('.ant-card', { hasText: '端木小芳' });
  await expect(card.getByRole('radio')).toHaveCount(4);
  await look(page, '查重');
  await card.getByRole('radio', { name: '法律咨询' }).check();
  await card.getByRole('button', { name: '合并为一条' }).click();
  await expect(card).toHaveCount(0);
  await expect(page.getByText('两条“端木小芳”已合并为一条。')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: '撤销' }).click();
  await expect(card).toHaveCount(1);
  await card.getByRole('button', { name: '不是同一人' }).click();
  await expect(card).toHaveCount(0);
});
