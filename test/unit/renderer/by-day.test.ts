import { describe, expect, it } from 'vitest';
import { byDay, sayDay, sayTime } from '../../../renderer/history/by-day.ts';

const at = (day: number, hour: number) => ({ at: new Date(2026, 10, day, hour, 5).toISOString() });

describe('operations', () => {
  it('are grouped by the day on the wall clock, in their order', () => {
    const lines = [at(24, 17), at(24, 0), at(23, 23)];
    expect(byDay(lines)).toEqual([
      { day: '2026-11-24', lines: lines.slice(0, 2) },
      { day: '2026-11-23', lines: lines.slice(2) },
    ]);
    expect(byDay([])).toEqual([]);
  });

  it.each([
    ['2026-11-24', '今天，11月24日 星期二'],
    ['2026-11-23', '昨天，11月23日 星期一'],
    ['2026-01-04', '1月4日 星期日'],
    ['2025-12-31', '2025年12月31日 星期三'],
  ])('of %s stand under %s', (day, words) => {
    expect(sayDay(day, new Date(2026, 10, 24, 9))).toBe(words);
  });

  it('say the hour and minute', () => {
    expect(sayTime(at(24, 9).at)).toBe('09:05');
  });
});
