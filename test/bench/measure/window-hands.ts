import { search } from '../../e2e/list-page.ts';
import type { BenchRun } from '../bench-run.ts';
import type { Figure } from '../figure.ts';
import { branchesOf, inventMember } from '../make-members.ts';
import { quantile } from '../timing.ts';
import { inWindow } from '../window/open-window.ts';
import { type Scrolled, scrollList } from '../window/scroll-list.ts';
import { type Keystroke, typeInBareField, typeInSearch } from '../window/type-in-search.ts';

/** Milliseconds that the screen may take at the 95th percentile, beyond what the ledger takes. */
const slowestShown = 30;

/** A frame at the 95th percentile may take so many times what it does while the list stands still. */
const mostFrame = 2;

/** The page may be busy so long with one thing, in milliseconds. */
const longestTask = 50;

/** Pixels a frame: a turn of the wheel, and a scroll bar that is pulled. */
const speeds = { 'by wheel': 60, 'by scroll bar': 4000 } as const;

/** Searches that are typed: of so many people the name, and a part of their number. */
const people = 12;

/** What the hands do in the list: typing and scrolling. */
export async function measureHands(run: BenchRun): Promise<void> {
  for (const size of run.sizes) {
    const { folder } = await run.ledger(size);
    await inWindow(folder, async ({ page }) => {
      run.say(size, 'typing into the search');
      const bare = await typeInBareField(page);
      run.note(...typing(size, bare, await typeInSearch(page, wordings(size))));
      run.say(size, 'scrolling');
      await search(page).fill('');
      await page.waitForTimeout(500);
      const still = await scrollList(page, 0);
      for (const [how, pixels] of Object.entries(speeds)) {
        run.note(...scrolling(size, how, still, await scrollList(page, pixels)));
      }
    });
  }
}

function typing(size: number, bare: readonly number[], strokes: readonly Keystroke[]): readonly Figure[] {
  const p95 = (of: (stroke: Keystroke) => number) => quantile(strokes.map(of), 0.95);
  const figure = { measurement: 'window', size, unit: 'ms' } as const;
  return [
    {
      ...figure,
      what: 'keystroke to shown rows, p95',
      value: p95(({ shown }) => shown),
      beside: { what: 'the answer over the bridge alone', value: p95(({ answered }) => answered) },
    },
    {
      ...figure,
      what: 'of which beyond the answer, p95',
      value: p95(({ shown, answered }) => shown - answered),
      beside: { what: 'a field that only says its number', value: quantile(bare, 0.95) },
      target: { of: 'value', atMost: slowestShown },
    },
  ];
}

function scrolling(size: number, how: string, still: Scrolled, moved: Scrolled): readonly Figure[] {
  const figure = { measurement: 'window', size, unit: 'ms' } as const;
  return [
    {
      ...figure,
      what: `frame while scrolling ${how}, p95`,
      value: quantile(moved.frames, 0.95),
      beside: { what: 'standing still', value: quantile(still.frames, 0.95) },
      target: { of: 'ratio', atMost: mostFrame },
    },
    {
      ...figure,
      what: `longest task scrolling ${how}`,
      value: moved.longestTask,
      target: { of: 'value', atMost: longestTask },
    },
  ];
}

/** Names, and the ends of telephone numbers, of people who are there. */
function wordings(size: number): readonly string[] {
  return Array.from({ length: people }, (_, index) => {
    const { name, mobile } = inventMember((index * 7919) % size, branchesOf(size));
    return index % 3 === 2 ? String(mobile ?? '').slice(-4) : String(name);
  }).filter((text) => text !== '');
}
