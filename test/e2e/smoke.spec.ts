import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { callNames } from '../../shared/api/calls.ts';
import { expect, shot, test } from './fixture.ts';

test('the program starts and shows its first page', async ({ program: { page } }) => {
  await expect(page).toHaveTitle(/连心台账/);
  await shot(page, '首次启动');
});

test('the page is given the named calls and nothing else', async ({ program: { page } }) => {
  const given = await page.evaluate(() => ({
    names: Object.keys(window.lianxin).toSorted(),
    frozen: Object.isFrozen(window.lianxin),
    leaks: ['require', 'process', 'ipcRenderer', 'module'].filter((name) => name in globalThis),
  }));
  expect(given).toEqual({
    names: [...callNames, 'onEvent', 'pathOfFile'].toSorted(),
    frozen: true,
    leaks: [],
  });
});

test('a call with a payload that its schema does not know is refused as data', async ({
  program: { page },
}) => {
  const reply = await page.evaluate(() => window.lianxin.showInFolder({ path: 7 } as never));
  expect(reply).toMatchObject({ ok: false });
});

test.describe('a page that misbehaves', () => {
  test.use({ mayComplain: true });

  test('cannot go elsewhere', async ({ program: { app, page } }) => {
    const address = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
    const before = await address();
    await page.evaluate(() => {
      window.location.href = 'https://outside.example/';
    });
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await address()).toBe(before);
    expect(before).toMatch(/^app:\/\/lianxin\/index\.html/);
  });

  test('cannot open a window, by script or by link', async ({ program: { app, page } }) => {
    expect(await page.evaluate(() => window.open('https://outside.example/'))).toBeNull();
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'https://outside.example/',
        target: '_blank',
      });
      document.body.append(link);
      link.click();
      link.remove();
    });
    await expect.poll(() => app.windows().length).toBe(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('is granted no permission', async ({ program: { page } }) => {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  test('is held to the content security policy', async ({ program: { page } }) => {
    const violated = page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen = new Set<string>();
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            seen.add(effectiveDirective);
            if (seen.size === 4) resolve([...seen].toSorted());
          });
          const script = document.createElement('script');
          script.textContent = 'globalThis.ranInline = true';
          const frame = Object.assign(document.createElement('iframe'), { src: 'data:text/html,x' });
          const image = Object.assign(new Image(), { src: 'https://outside.example/x.png' });
          document.body.append(script, frame, image);
          void fetch('https://outside.example/').catch(() => undefined);
        }),
    );
    expect(await violated).toEqual(['connect-src', 'frame-src', 'img-src', 'script-src-elem']);
    expect(await page.evaluate(() => 'ranInline' in globalThis)).toBe(false);
  });

  test('cannot turn text into code', async ({ program: { page } }) => {
    // Not directly: what a test evaluates is exempt, what a timer calls is not.
    const outcome = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          setTimeout(() => {
            try {
              new Function('return 1')();
              resolve('ran');
            } catch (error) {
              resolve((error as Error).name);
            }
          }, 0);
        }),
    );
    expect(outcome).toBe('EvalError');
  });

  test('that crashes leaves a page that says so, and no work is lost', async ({ program: { app, page } }) => {
    await page.evaluate(() => window.lianxin.openPracticeLedger({ job: 'practice', anew: false }));
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()))
      .toMatch(/^app:\/\/lianxin\/crash\.html/);
  });
});

test('closing backs the ledger up first and ends the program', async ({ program }) => {
  const { page } = program;
  const made = await page.evaluate(async () => {
    const start = await window.lianxin.startState({});
    if (!start.ok) throw new Error(start.code);
    return await window.lianxin.createLedger({
      parent: start.value.home,
      name: '柳岸',
      office: '柳岸社区党委',
      level: '街道',
      code: null,
    });
  });
  expect(made).toMatchObject({ ok: true });
  const added = await page.evaluate(() =>
    window.lianxin.writeCells({
      register: 'party-organisation',
      columns: ['name', 'kind'],
      rows: [{ row: null, texts: ['柳岸社区党委', '党委'] }],
      apply: 'all',
      label: '粘贴',
    }),
  );
  expect(added).toMatchObject({ ok: true });
  const folder = made.ok ? made.value.folder : '';
  expect(await program.close()).toBe(0);
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

test('a second start brings the first window forward and ends at once', async ({ program, launch }) => {
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  await expect(launch()).rejects.toThrow();
  const minimised = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(minimised).toBe(false);
});
