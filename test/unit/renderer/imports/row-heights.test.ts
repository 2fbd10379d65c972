import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from '../../../../renderer/imports/check/row-heights.ts';

describe('row heights', () => {
  it('agree with adding up every row, whatever was measured in whatever order', () => {
    const measured = fc.array(fc.tuple(fc.nat(49), fc.integer({ min: 20, max: 400 })), { maxLength: 80 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), measured, fc.nat(20_000), (count, measures, offset) => {
        const heights = new RowHeights(count, 44);
        const plain = Array.from({ length: count }, () => 44);
        for (const [row, height] of measures) {
          const news = row < count && plain[row] !== height;
          expect(heights.measure(row, height)).toBe(news);
          if (row < count) plain[row] = height;
        }
        const above = (row: number) => plain.slice(0, row).reduce((sum, height) => sum + height, 0);
        for (let row = 0; row <= count; row += 1) expect(heights.offsetOf(row)).toBe(above(row));
        expect(heights.total).toBe(above(count));
        const found = heights.rowAt(offset);
        expect(above(found)).toBeLessThanOrEqual(offset);
        if (found < count - 1) expect(above(found + 1)).toBeGreaterThan(offset);
      }),
    );
  });

  it('of no rows are nothing', () => {
    const heights = new RowHeights(0, 44);
    expect([heights.total, heights.rowAt(100), heights.measure(0, 10)]).toEqual([0, 0, false]);
  });

  it('of 100,000 rows are found at once', () => {
    const heights = new RowHeights(100_000, 44);
    const began = performance.now();
    for (let row = 0; row < 100_000; row += 7) heights.measure(row, 90);
    for (let offset = 0; offset < 4_000_000; offset += 400) heights.rowAt(offset);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
