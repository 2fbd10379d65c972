import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hours, showHours } from '../../../../shared/registers/fields/hours.ts';
import { readContext } from '../../../support/field-facts.ts';

const field = hours({ label: '时长', most: 24 });
const read = (cell: string | number) => field.read(cell, readContext).value;

it('reads hours as people write them, and keeps them in minutes', () => {
  expect([2, '2', '1.5', '２小时', '1小时30分', '90分钟', 122.5].map(read)).toEqual([
    120, 120, 90, 120, 90, 90, 7350,
  ]);
});

it('refuses what is no length of time', () => {
  for (const text of ['两小时', '-1', '1:30', 'x']) expect(read(text)).toBeNull();
});

it('points out more hours than make sense', () => {
  expect(field.check(25 * 60, { today: '2026-11-25' })).toHaveLength(1);
  expect(field.check(24 * 60, { today: '2026-11-25' })).toEqual([]);
});

it('reads back what it shows, to the quarter of an hour', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (quarters) => {
      expect(read(showHours(quarters * 15))).toBe(quarters * 15);
    }),
  );
});
