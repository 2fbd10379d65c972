import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgressMeter, secondsLeft } from '../../../shared/jobs/progress.ts';

/** What a job says of itself, from its first report on: how much is done after how many seconds. */
function said(total: number | null, ...reports: readonly (readonly [done: number, at: number])[]): string[] {
  const meter = new ProgressMeter();
  return reports.map(([done, at]) => meter.sentence({ done, total }, at));
}

describe('a job', () => {
  it('says how far it is, and how long it will take once that can be said honestly', () => {
    expect(said(5000, [0, 100], [300, 100.9], [1000, 102], [5000, 110])).toEqual([
      '已完成 0 / 5000',
      '已完成 300 / 5000',
      '已完成 1000 / 5000，还需约 8 秒',
      '已完成 5000 / 5000，还需约 0 秒',
    ]);
    expect(said(100_000, [0, 0], [1000, 2])[1]).toBe('已完成 1000 / 100000，还需约 4 分钟');
  });

  it('is measured from its first report: starting up is not work', () => {
    expect(said(5000, [1000, 7], [2000, 9])[1]).toBe('已完成 2000 / 5000，还需约 6 秒');
  });

  it('promises nothing while its end is not known', () => {
    expect(said(null, [0, 0], [1200, 30])).toEqual(['已处理 0 行', '已处理 1200 行']);
    expect(secondsLeft({ done: 1200, total: null }, 30)).toBeNull();
  });
});

it('never promises a negative time, nor a longer one for more work done', () => {
  const job = fc.record({
    total: fc.integer({ min: 1, max: 1_000_000 }),
    elapsed: fc.integer({ min: 1, max: 9999 }),
  });
  fc.assert(
    fc.property(job, fc.nat(1_200_000), fc.nat(1000), ({ total, elapsed }, done, more) => {
      const left = secondsLeft({ done, total }, elapsed);
      const later = secondsLeft({ done: done + more, total }, elapsed);
      if (left === null || later === null) return;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(later).toBeLessThanOrEqual(left);
    }),
  );
});
