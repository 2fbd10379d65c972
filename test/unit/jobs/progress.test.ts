import fc from 'fast-check';
import { expect, it } from 'vitest';
import { progressSentence, secondsLeft } from '../../../shared/jobs/progress.ts';

it('says how far a job is, and how long it will take once that can be said honestly', () => {
  expect(progressSentence({ done: 0, total: 5000 }, 0.2)).toBe('已完成 0 / 5000');
  expect(progressSentence({ done: 300, total: 5000 }, 0.9)).toBe('已完成 300 / 5000');
  expect(progressSentence({ done: 1000, total: 5000 }, 2)).toBe('已完成 1000 / 5000，还需约 8 秒');
  expect(progressSentence({ done: 1000, total: 100_000 }, 2)).toBe('已完成 1000 / 100000，还需约 4 分钟');
  expect(progressSentence({ done: 5000, total: 5000 }, 10)).toBe('已完成 5000 / 5000，还需约 0 秒');
});

it('promises nothing while the end is not known', () => {
  expect(progressSentence({ done: 1200, total: null }, 30)).toBe('已处理 1200 行');
  expect(secondsLeft({ done: 1200, total: null }, 30)).toBeNull();
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
