import { openPractice } from './ask.ts';
import { expect, test } from './fixture.ts';
import { look } from './looks.ts';

test.describe('the page after a crash', () => {
  test('says what happened and what is safe, gives its report, and opens the program again', async ({
    program: { app, page },
  }) => {
    await openPractice(page);
    // What the shell shows when a page's process is gone; that it does is a spec of the shell (smoke.spec.ts).
    await page.evaluate(() => window.location.assign('./crash.html?reason=oom'));
    await expect(page.getByRole('heading', { name: '画面意外关闭了' })).toBeVisible();
    await expect(page.getByText('已保存的内容都在账本里，没有丢。')).toBeVisible();
    await expect(page.getByText('内存不够')).toBeVisible();
    await expect(page.getByRole('button', { name: '重新打开' })).toBeFocused();
    await look(page, '出错页');
    await page.getByRole('button', { name: '复制错误内容' }).click();
    await expect(page.getByRole('status')).toContainText('已复制');
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(
      /^连心台账 0\.1\.0，.+\n.+\nrender-process-gone: oom$/,
    );
    await page.getByRole('button', { name: '重新打开' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '柳岸社区党委' })).toBeVisible();
  });
});

test.describe('an error that no page caught', () => {
  test.use({ mayComplain: true });

  test('is told once, and its report names nobody', async ({ program: { app, page } }) => {
    await openPractice(page);
    await page.evaluate(() => {
      const fail = () => {
        throw new Error('王芳 13800138000');
      };
      for (const delay of [0, 10]) setTimeout(fail, delay);
      void Promise.reject(new Error('second'));
    });
    const told = page.locator('.ant-notification-notice');
    await expect(told).toHaveCount(1);
    await expect(told).toContainText('程序出了错');
    await look(page, '程序出了错');
    await told.getByRole('button', { name: '复制错误内容' }).click();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^screen\nError: /);
    expect(copied).not.toMatch(/王芳|13800138000/);
  });
});
