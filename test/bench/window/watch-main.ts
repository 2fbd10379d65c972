import type { ElectronApplication, Page } from '@playwright/test';
import { register } from '../../e2e/list-page.ts';

/** What others waited while something was done, in milliseconds. */
export interface Waits {
  /** The longest time that main's event loop served nobody. */
  readonly main: number;
  /** The longest that the ledger service took to answer a page of fifty. */
  readonly service: number;
}

/** How often the ledger service is asked meanwhile, in milliseconds. */
const round = 25;

/** Does something and watches main and the ledger service meanwhile. */
export async function watched(
  app: ElectronApplication,
  page: Page,
  work: () => Promise<unknown>,
): Promise<Waits> {
  await app.evaluate(startWatching);
  const asking = askMeanwhile(page);
  try {
    await work();
  } finally {
    await page.evaluate(() => dispatchEvent(new Event('bench-work-done')));
  }
  const service = await asking;
  return { main: await app.evaluate(longestBlock), service };
}

/** Runs in main. The process has one such monitor, found again by the global symbol. */
function startWatching(): void {
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  monitor.enable();
  Object.assign(globalThis, { benchMonitor: monitor });
}

/** Runs in main. */
async function longestBlock(): Promise<number> {
  // A block at the very end is only seen by the next tick of the monitor.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const { benchMonitor } = globalThis as { benchMonitor?: { readonly max: number; disable(): boolean } };
  if (benchMonitor === undefined) throw new Error('main is not watched');
  benchMonitor.disable();
  return Math.max(0, benchMonitor.max / 1e6 - 1);
}

/** The longest wait for a page of the list, until the page is told that the work is done. */
function askMeanwhile(page: Page): Promise<number> {
  return page.evaluate(
    async ({ register, round }) => {
      let done = false;
      addEventListener('bench-work-done', () => {
        done = true;
      });
      let longest = 0;
      while (!done) {
        const start = performance.now();
        const reply = await window.lianxin.listRows({ register, limit: 50 });
        if (!reply.ok) throw new Error(`listRows: ${reply.code}`);
        longest = Math.max(longest, performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, round));
      }
      return longest;
    },
    { register, round },
  );
}
