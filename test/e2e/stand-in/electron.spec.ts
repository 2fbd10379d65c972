import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';

declare global {
  interface Window {
    readonly probe: {
      invoke(channel: string, ...args: unknown[]): Promise<unknown>;
      twice(work: (value: number) => unknown): unknown[];
      refuse(): void;
      listen(listener: (text: string) => void): () => void;
      pathOf(file: File): string;
    };
    told: string[];
  }
}

interface Fixtures {
  folder: string;
  launch(): Promise<{ readonly app: ElectronApplication; readonly page: Page }>;
}

/** What the program relies on in Electron, tried on a program that does nothing else. */
const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-probe-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use) => {
    const started: ElectronApplication[] = [];
    await use(async () => {
      const env = { ...process.env, PROBE_USER_DATA: folder } as Record<string, string>;
      const app = await electron.launch({ args: [join(import.meta.dirname, 'probe')], env });
      started.push(app);
      const page = await app.firstWindow();
      await page.getByRole('heading').waitFor();
      return { app, page };
    });
    for (const app of started) await app.close();
  },
});

test('a call from the page is answered by main, values of every kind unharmed', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => window.probe.invoke('version'))).toBe('1.2.3');
  const sameKinds = await page.evaluate(async () => {
    const sent = {
      day: new Date(0),
      names: new Map([['张', 1]]),
      none: undefined,
      bytes: new Uint8Array([1, 255]),
      big: 9n,
    };
    const got = (await window.probe.invoke('echo', sent)) as typeof sent;
    return [
      got.day.getTime() === 0,
      got.names.get('张') === 1,
      'none' in got && got.none === undefined,
      got.bytes instanceof Uint8Array && got.bytes[1] === 255,
      got.big === 9n,
    ];
  });
  expect(sameKinds).toEqual([true, true, true, true, true]);
});

test('main knows which page asks', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => window.probe.invoke('sender'))).toEqual({
    url: 'app://probe/index.html',
    top: true,
  });
});

test('an error in main reaches the page in words, one in the preload as an error', async ({ launch }) => {
  const { page } = await launch();
  const words = await page.evaluate(() => window.probe.invoke('fail').catch((error: Error) => error.message));
  expect(words).toBe("Error invoking remote method 'fail': RangeError: deliberate");
  const thrown = await page.evaluate(() => {
    try {
      window.probe.refuse();
      return 'nothing';
    } catch (error) {
      return error instanceof Error ? error.message : 'no error of this world';
    }
  });
  expect(thrown).toBe('not like this');
});

test('functions cross the bridge both ways and give their values back', async ({ launch }) => {
  const { page } = await launch();
  expect(await page.evaluate(() => window.probe.twice((value) => value * 10))).toEqual([10, 20]);
  expect(
    await page.evaluate(() => window.probe.invoke('echo', () => 1).catch((error: Error) => error.message)),
  ).toContain('could not be cloned');
});

test('what main tells reaches every window, until a page stops listening', async ({ launch }) => {
  const { app, page } = await launch();
  const opened = app.waitForEvent('window');
  await page.evaluate(() => window.probe.invoke('open-window'));
  const second = await opened;
  await second.getByRole('heading').waitFor();
  for (const each of [page, second]) {
    await each.evaluate(() => {
      window.told = [];
      const stop = window.probe.listen((text) => {
        window.told.push(text);
        if (text === 'last') stop();
      });
    });
  }
  for (const text of ['one', 'last', 'too late']) {
    await page.evaluate((each) => window.probe.invoke('tell-all', each), text);
  }
  for (const each of [page, second])
    await expect.poll(() => each.evaluate(() => window.told)).toEqual(['one', 'last']);
  await second.close();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a window whose closing is prevented stays, and can be destroyed', async ({ launch }) => {
  const { app } = await launch();
  const left = await app.evaluate(({ app, BrowserWindow }) => {
    // Else the program would end with its only window.
    app.on('window-all-closed', () => undefined);
    const [window] = BrowserWindow.getAllWindows();
    window?.once('close', (event) => event.preventDefault());
    window?.close();
    return [window?.isDestroyed(), BrowserWindow.getAllWindows().length];
  });
  expect(left).toEqual([false, 1]);
  const gone = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.destroy();
    return [window?.isDestroyed(), BrowserWindow.getAllWindows().length];
  });
  expect(gone).toEqual([true, 0]);
});

test('a file that was dropped or chosen tells where it lies, one made by a script does not', async ({
  folder,
  launch,
}) => {
  const { page } = await launch();
  const file = join(folder, '党员名册.xlsx');
  writeFileSync(file, 'x');
  await page.locator('input').setInputFiles(file);
  const chosen = await page.evaluate(() => {
    const [first] = document.querySelector('input')?.files ?? [];
    return first === undefined ? null : window.probe.pathOf(first);
  });
  expect(chosen).toBe(file);
  expect(await page.evaluate(() => window.probe.pathOf(new File(['x'], 'x.txt')))).toBe('');

  const dropped = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.addEventListener('dragover', (event) => event.preventDefault());
        window.addEventListener('drop', (event) => {
          event.preventDefault();
          const [first] = event.dataTransfer?.files ?? [];
          resolve(first === undefined ? 'nothing' : window.probe.pathOf(first));
        });
      }),
  );
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    await devtools.send('Input.dispatchDragEvent', { type, x: 100, y: 200, data });
  }
  expect(await dropped).toBe(file);
});

test('what the page keeps is there after a restart', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => localStorage.setItem('draft', '柳岸'));
  await first.app.close();
  const second = await launch();
  expect(await second.page.evaluate(() => localStorage.getItem('draft'))).toBe('柳岸');
});
