import { describe, expect, it } from 'vitest';
import { sayCounts, saySize } from '../../../renderer/ui/say-figures.ts';
import { registers } from '../../../shared/registers/definitions/index.ts';

describe('counts', () => {
  it('are said in the order of the registers, each in its unit', () => {
    expect(sayCounts({ 'party-member': 1482, 'party-organisation': 12 })).toBe('党组织 12 个，党员 1,482 人');
  });

  it('of empty registers, and of those that an old backup does not have, are left out', () => {
    expect(sayCounts({ 'party-organisation': 0, 'party-member': 3 })).toBe('党员 3 人');
    expect(sayCounts({})).toBe('没有记录');
  });

  it('of many registers end in how many there are', () => {
    const counts = Object.fromEntries(registers.map(({ key }) => [key, 1]));
    const words = sayCounts(counts);
    expect(words).toMatch(registers.length > 4 ? new RegExp(`等 ${registers.length} 种$`) : /^党组织 1 个，/);
    expect(words.split('，').length).toBeLessThanOrEqual(4);
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
