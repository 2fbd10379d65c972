import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlock, isInSpan, spanOf } from '../../../renderer/registers/list/cell-range.ts';

const place = fc.record({ row: fc.nat(20), column: fc.nat(20) });

test('a range is the same whichever corner it was begun at, and holds both', () => {
  fc.assert(
    fc.property(place, place, (anchor, focus) => {
      const span = spanOf({ anchor, focus });
      expect(span).toEqual(spanOf({ anchor: focus, focus: anchor }));
      expect(isInSpan(span, anchor) && isInSpan(span, focus)).toBe(true);
      expect(isInSpan(span, { row: span.bottom + 1, column: span.left })).toBe(false);
    }),
  );
});

test('one cell alone is no block', () => {
  const cell = { row: 2, column: 3 };
  expect(isBlock({ anchor: cell, focus: cell })).toBe(false);
  expect(isBlock({ anchor: cell, focus: { row: 2, column: 4 } })).toBe(true);
});
