import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { launchProgram } from './launch.ts';

export { expect } from '@playwright/test';

const root = join(import.meta.dirname, '../..');

/** Lines that Electron, Node's debugger and Playwright write of themselves. */
const ownLines =
  /^(Debugger (listening|attached|ending)|For help, see:|DevTools listening|Waiting for the debugger|\s*$)/;

/** The running program with its one window. */
export interface Program {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What main and the ledger service wrote on stderr, and errors of the page: nothing, on a good day. */
  complaints(): readonly string[];
  /** What the next file dialog answers; null is 取消. */
  answerOpen(path: string | null): Promise<void>;
  /** What the next save dialog answers; null is 取消. */
  answerSave(path: string | null): Promise<void>;
  /** Closes as a clerk does; resolves with the exit code when the ledger is closed and the program has ended. */
  close(): Promise<number | null>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

interface Fixtures {
  /** Specs that make something fail on purpose. */
  mayComplain: boolean;
  /** A folder of the test's own: the program's settings are in `settings`, its ledgers in `账本`. */
  folder: string;
  /** Starts the program anew in the same folder. */
  launch(): Promise<Program>;
  /** The program, started and showing its first page. */
  program: Program;
}

export const test = base.extend<Fixtures>({
  mayComplain: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ folder, mayComplain }, use, testInfo) => {
    const started: Program[] = [];
    await use(async () => {
      const program = await start(folder);
      started.push(program);
      return program;
    });
    for (const [index, program] of started.entries()) {
      if (testInfo.status !== testInfo.expectedStatus && !program.page.isClosed()) {
        const body = await program.page.screenshot();
        await testInfo.attach(`window-${index}.png`, { body, contentType: 'image/png' });
      }
      await program.close();
      if (!mayComplain) expect(program.complaints()).toEqual([]);
    }
  },

  program: async ({ launch }, use) => {
    await use(await launch());
  },
});

/** A picture of the page as it is now, into `out/screens`. */
export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(root, 'out/screens', `${name}.png`), animations: 'disabled' });
}

async function start(folder: string): Promise<Program> {
  const complaints: string[] = [];
  const app = await launchProgram(folder);
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  // Playwright forgets the process when the program has ended.
  const main = app.process();
  main.stderr?.on('data', (text: Buffer) => {
    complaints.push(
      ...text
        .toString()
        .split('\n')
        .filter((line) => !ownLines.test(line)),
    );
  });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => complaints.push(`page: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  // The window may still be blank when Playwright hands it over.
  await page.getByRole('heading').first().waitFor();
  return {
    app,
    page,
    complaints: () => complaints,
    answerOpen: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = async () => ({
          canceled: chosen === null,
          filePaths: chosen === null ? [] : [chosen],
        });
      }, path),
    answerSave: (path) =>
      app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
      }, path),
    async close() {
      await app.close();
      await ended;
      return main.exitCode;
    },
    async kill() {
      main.kill('SIGKILL');
      await ended;
    },
  };
}
