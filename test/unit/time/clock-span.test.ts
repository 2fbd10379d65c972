import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, readClockSpan } from '../../../shared/time/clock-span.ts';

describe('时段', () => {
  it.each([
    ['9:00—11:30', 540, 690],
    ['9：00-11：30', 540, 690],
    ['上午9点至11点半', 540, 690],
    ['14-16点', 840, 960],
    ['下午2点到4点', 840, 960],
    ['上午9:00～下午3:00', 540, 900],
    ['19:00 — 24:00', 1140, 1440],
    ['下午', 720, 1080],
    [' 全天 ', 0, 1440],
  ])('reads %s', (text, from, to) => {
    expect(readClockSpan(text)).toEqual({ from, to });
  });

  it.each(['', '午饭后', '11:00—9:00', '9:00', '25:00—26:00', '9:75—10:00'])(
    'does not guess at “%s”',
    (text) => {
      expect(readClockSpan(text)).toBeNull();
    },
  );

  it('reads any stretch that is written with figures', () => {
    const day = fc.tuple(fc.nat(1439), fc.nat(1439)).filter(([from, to]) => from < to);
    const written = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
    fc.assert(
      fc.property(day, ([from, to]) => {
        expect(readClockSpan(`${written(from)}—${written(to)}`)).toEqual({ from, to });
      }),
    );
  });

  it('two overlap if they have a moment in common, whichever is named first', () => {
    expect(overlap({ from: 540, to: 660 }, { from: 660, to: 720 })).toBe(false);
    expect(overlap({ from: 540, to: 661 }, { from: 660, to: 720 })).toBe(true);
    expect(overlap({ from: 600, to: 620 }, { from: 540, to: 720 })).toBe(true);
  });
});
