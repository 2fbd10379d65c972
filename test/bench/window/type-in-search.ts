import type { Page } from '@playwright/test';
import { register, search } from '../../e2e/list-page.ts';

/** One keystroke, in milliseconds. */
export interface Keystroke {
  readonly text: string;
  /** From the input event to the rows on the screen. */
  readonly shown: number;
  /** The same question over the bridge alone: the way to the ledger and back. */
  readonly answered: number;
}

/** How long the search field is left alone between two keystrokes, in milliseconds. */
const pause = 150;

/** The rows a list reads at once. */
const pageSize = 100;

/** Types each text into the list's search as a clerk does, key by key. */
export async function typeInSearch(page: Page, texts: readonly string[]): Promise<readonly Keystroke[]> {
  const strokes: Keystroke[] = [];
  await search(page).waitFor();
  for (const text of texts) {
    await search(page).fill('');
    await page.waitForTimeout(pause);
    for (let length = 1; length <= text.length; length += 1) {
      const typed = text.slice(0, length);
      const before = await count(page, typed.slice(0, -1));
      const { total, ms } = await count(page, typed);
      // Where the number stays, the screen does not say when it is the new answer's.
      if (total === before.total) {
        await search(page).pressSequentially(typed.slice(-1));
        continue;
      }
      const shown = nextShown(page, total);
      await page.waitForTimeout(pause);
      await search(page).pressSequentially(typed.slice(-1));
      strokes.push({ text: typed, shown: await shown, answered: ms });
    }
  }
  return strokes;
}

/** The same in a field that does nothing but say its number beside it: what key, frame and paint take by themselves. */
export async function typeInBareField(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frame = document.createElement('div');
    frame.id = 'bare';
    const said = document.createElement('p');
    said.role = 'status';
    const field = document.createElement('input');
    field.addEventListener('input', () => {
      said.textContent = `共 ${field.value} 人`;
    });
    frame.append(field, said);
    document.body.prepend(frame);
  });
  const field = page.locator('#bare input');
  const strokes: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    // Two numbers that no list of the benchmark has.
    await field.fill(round % 2 === 0 ? '7' : '8');
    const shown = nextShown(page, round % 2 === 0 ? 73 : 83);
    await page.waitForTimeout(pause);
    await field.pressSequentially('3');
    strokes.push(await shown);
  }
  await page.evaluate(() => document.querySelector('#bare')?.remove());
  return strokes;
}

async function count(page: Page, typed: string): Promise<{ total: number; ms: number }> {
  const input = { register, limit: pageSize, ...(typed === '' ? {} : { search: typed }) };
  return page.evaluate(async (input) => {
    const start = performance.now();
    const reply = await window.lianxin.listRows(input);
    const ms = performance.now() - start;
    if (!reply.ok) throw new Error(`listRows: ${reply.code}`);
    return { total: reply.value.total, ms };
  }, input);
}

/**
 * Milliseconds from the next input event until the list says that so many rows fit, and the frame with them is painted.
 */
function nextShown(page: Page, total: number): Promise<number> {
  return page.evaluate(
    (total) =>
      new Promise<number>((resolve) => {
        let start: number | null = null;
        const says = () =>
          [...document.querySelectorAll('[role="status"]')].some((status) =>
            status.textContent?.startsWith(`共 ${total.toLocaleString('zh-CN')} `),
          ) ||
          (total === 0 && document.querySelector('[role="grid"]') === null);
        const observer = new MutationObserver(() => {
          if (start === null || !says()) return;
          observer.disconnect();
          // What was changed before a frame is on the screen when the task after it runs.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - (start ?? 0));
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        addEventListener(
          'input',
          () => {
            start = performance.now();
          },
          { capture: true, once: true },
        );
      }),
    total,
  );
}
