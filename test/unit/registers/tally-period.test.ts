import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarSpan,
  endOfHalfYear,
  spanConditions,
  spanOf,
  spanText,
  type TallyPeriod,
  tallyPeriods,
  yearParts,
} from '../../../shared/registers/tally-period.ts';

describe('a span of the calendar', () => {
  it('is said as people say it', () => {
    expect(['2026', '2026-H2', '2026-Q3', '2026-07'].map(spanText)).toEqual([
      '2026年',
      '2026年下半年',
      '2026年第3季度',
      '2026年7月',
    ]);
  });

  it('of a half-year or quarter is its months, of a year or month what begins like it', () => {
    expect(spanConditions('on', '2026-H1')).toEqual([
      { field: 'on', op: 'from', value: '2026-01' },
      { field: 'on', op: 'to', value: '2026-06' },
    ]);
    expect(spanConditions('on', '2026-Q4')).toEqual([
      { field: 'on', op: 'from', value: '2026-10' },
      { field: 'on', op: 'to', value: '2026-12' },
    ]);
    expect(spanConditions('on', '2026-07')).toEqual([{ field: 'on', op: 'is', value: '2026-07' }]);
  });

  it('of any day and kind is one that can be chosen, and holds that day', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const kind = fc.constantFrom(...(Object.keys(tallyPeriods) as TallyPeriod[]));
    fc.assert(
      fc.property(day, kind, (on, period) => {
        const span = spanOf(period, on);
        expect(calendarSpan.safeParse(span).success).toBe(true);
        expect(yearParts.map(({ part }) => part)).toContain(span.slice(4));
        for (const condition of spanConditions('on', span)) {
          if (!('value' in condition)) throw new Error('a span is a value');
          const value = String(condition.value);
          const begins = on.slice(0, value.length);
          if (condition.op === 'from') expect(begins >= value).toBe(true);
          else if (condition.op === 'to') expect(begins <= value).toBe(true);
          else expect(begins).toBe(value);
        }
      }),
    );
  });
});

it('ends half-years in June and December', () => {
  expect([endOfHalfYear('2026-06-30'), endOfHalfYear('2026-07-01')]).toEqual(['2026-06-30', '2026-12-31']);
});
