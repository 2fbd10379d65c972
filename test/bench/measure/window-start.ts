import type { BenchRun } from '../bench-run.ts';
import { quantile } from '../timing.ts';
import { inWindow } from '../window/open-window.ts';

/** Starting varies with all that a machine does besides: the median of so many. */
const times = 5;

/** A million members may take so much longer than the smallest ledger. */
const mostGrowth = 1.2;

interface Start {
  readonly toList: number;
  readonly toFirstPage: number;
}

/** From starting the process to the first members on the screen, the sizes in turn. */
export async function measureStart(run: BenchRun): Promise<void> {
  const sizes = [];
  for (const size of run.sizes) sizes.push({ size, ...(await run.ledger(size)), starts: [] as Start[] });
  // The first start of all reads the program from the disk, and does not count.
  for (let time = -1; time < times; time += 1) {
    for (const { size, folder, starts } of sizes) {
      run.say(size, time < 0 ? 'starting the program, to warm up' : 'starting the program');
      const start = await inWindow(folder, async ({ toList, toFirstPage }) => ({ toList, toFirstPage }));
      if (time >= 0) starts.push(start);
    }
  }
  let smallest: number | null = null;
  for (const { size, starts } of sizes) {
    const median = (of: keyof Start) =>
      quantile(
        starts.map((start) => start[of]),
        0.5,
      );
    const figure = {
      measurement: 'window',
      size,
      unit: 'ms',
      what: 'start to first list',
      value: median('toList'),
    } as const;
    if (smallest === null) {
      smallest = figure.value;
      run.note(figure);
    } else {
      run.note({
        ...figure,
        beside: { what: 'the smallest ledger', value: smallest },
        target: { of: 'ratio', atMost: mostGrowth },
      });
    }
    run.note({ ...figure, what: 'of which to the first page', value: median('toFirstPage') });
  }
}
