import type { BenchRun } from '../bench-run.ts';
import { type Figure, sizeName } from '../figure.ts';
import { runTask } from '../process/run-task.ts';
import { inWindow } from '../window/open-window.ts';
import { type Waits, watched } from '../window/watch-main.ts';
import { exportMembers, importMembers, printMembers, searchMembers } from '../window/work-as-clerk.ts';

/** Milliseconds for which main may serve nobody. */
const longestBlock = 50;

/** Nobody imports, prints and exports more at once, and a million takes an hour. */
const mostRows = 100_000;

/** Whom the window keeps waiting while it works: main's event loop and the ledger service. */
export async function measureWaits(run: BenchRun): Promise<void> {
  for (const size of run.sizes) {
    if (size > mostRows) run.say(size, `main is watched with up to ${sizeName(mostRows)} members`);
    else await watchWorks(run, size);
  }
}

/** One after the other in a ledger that is empty before the import. */
async function watchWorks(run: BenchRun, size: number): Promise<void> {
  const file = await run.workbook(size);
  const folder = run.path(`window-${size}.lianxin`);
  await runTask('load-ledger', { folder, count: 0 });
  await inWindow(folder, async ({ app, page }) => {
    const works = {
      'an import': () => importMembers(page, file, size),
      'an export': () => exportMembers(page, run.path(`window-${size}.xlsx`), size),
      'a print': () => printMembers(page),
      'a search': () => searchMembers(page),
    };
    const idle = await watched(app, page, () => page.waitForTimeout(2000));
    for (const [what, work] of Object.entries(works)) {
      run.say(size, `watching main during ${what}`);
      run.note(...waiting(size, what, idle, await watched(app, page, work)));
    }
  });
}

function waiting(size: number, what: string, idle: Waits, waits: Waits): readonly Figure[] {
  const figure = { measurement: 'window', size, unit: 'ms' } as const;
  return [
    {
      ...figure,
      what: `longest block of main during ${what}`,
      value: waits.main,
      beside: { what: 'doing nothing', value: idle.main },
      target: { of: 'value', atMost: longestBlock },
    },
    {
      ...figure,
      what: `longest wait for a list during ${what}`,
      value: waits.service,
      beside: { what: 'doing nothing', value: idle.service },
    },
  ];
}
