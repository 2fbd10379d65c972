import { describe, expect, it } from 'vitest';
import { sayCounts, saySize } from '../../../renderer/ui/say-figures.ts';

describe('counts', () => {
  it('are said in the order of the registers, each in its unit', () => {
    expect(sayCounts({ 'party-member': 1482, 'party-organisation': 12 })).toBe('党组织 12 个，党员 1,482 人');
  });

  it('of registers that an old backup does not have are left out', () => {
    expect(sayCounts({ 'party-member': 0 })).toBe('党员 0 人');
    expect(sayCounts({})).toBe('没有记录');
  });
});

describe('a size', () => {
  it.each([
    [0, '1 KB'],
    [200_000, '195 KB'],
    [430_000, '420 KB'],
    [1_100_000, '1.0 MB'],
    [12_900_000, '12 MB'],
    [5_368_709_120, '5.0 GB'],
  ])('of %d bytes is %s', (bytes, words) => {
    expect(saySize(bytes)).toBe(words);
  });
});
