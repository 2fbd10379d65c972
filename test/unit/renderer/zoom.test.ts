import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  percent,
  scaleOf,
  zoom,
  zoomedIn,
  zoomedOut,
  zoomSteps,
} from '../../../renderer/documents/pdf/zoom.ts';

/** A4 lying, at 100 %. */
const page = { width: 1123, height: 794 };

describe('the scale', () => {
  it('fills the width of the window', () => {
    expect(scaleOf('width', page, { width: 842.25, height: 300 })).toBeCloseTo(0.75);
  });

  it('shows the whole page', () => {
    expect(scaleOf('page', page, { width: 1123, height: 397 })).toBeCloseTo(0.5);
    expect(scaleOf('page', page, { width: 561.5, height: 794 })).toBeCloseTo(0.5);
  });

  it('is that of the paper at 100', () => {
    expect(scaleOf(100, page, { width: 10, height: 10 })).toBe(1);
  });

  it('never lets a page vanish in a tiny window', () => {
    expect(scaleOf('page', page, { width: 0, height: 0 })).toBeGreaterThan(0);
  });
});

describe('larger and smaller', () => {
  it('go step by step from what is shown now', () => {
    expect([zoomedIn(0.97), zoomedIn(1), zoomedOut(1), zoomedOut(1.03)]).toEqual([100, 125, 75, 100]);
  });

  it('end at 200 and 50', () => {
    expect([zoomedIn(2), zoomedOut(0.5), zoomedOut(0.2)]).toEqual([200, 50, 50]);
  });

  it('lead from any scale to another that can be remembered', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.15, max: 3, noNaN: true }), (scale) => {
        for (const next of [zoomedIn(scale), zoomedOut(scale)])
          expect(zoom.safeParse(next).success).toBe(true);
        if (percent(scale) < 200) expect(zoomedIn(scale)).toBeGreaterThan(percent(scale));
      }),
    );
  });

  it('pass every step both ways', () => {
    const up: number[] = [];
    for (let now = 0.5; now < 2; now = Number(zoomedIn(now)) / 100) up.push(percent(now));
    expect([...up, 200]).toEqual([...zoomSteps]);
  });
});
