import { expect, test } from 'vitest';
import { type Figure, growth, ratioOf, verdictOf } from '../../bench/figure.ts';
import { benchOptions } from '../../bench/options.ts';
import { table } from '../../bench/table.ts';

const figure: Figure = { measurement: 'import', size: 100_000, what: 'read', value: 130, unit: 'ms' };
const beside = { what: 'a peer', value: 100 };

test('a target on the ratio is met up to and including its limit', () => {
  const target = { of: 'ratio', atMost: 1.3 } as const;
  expect(verdictOf({ ...figure, beside, target })).toBe('met');
  expect(verdictOf({ ...figure, value: 130.1, beside, target })).toBe('NOT met');
});

test('a target on the figure itself does not look at what stands beside it', () => {
  expect(verdictOf({ ...figure, beside, target: { of: 'value', atMost: 129 } })).toBe('NOT met');
  expect(verdictOf({ ...figure, unit: '/s', value: 1000, target: { of: 'value', atLeast: 1000 } })).toBe(
    'met',
  );
});

test('a ratio to something that was not measured is never met', () => {
  const target = { of: 'ratio', atMost: 1000 } as const;
  expect(verdictOf({ ...figure, beside: null, target })).toBe('not measured');
  expect(verdictOf({ ...figure, target })).toBe('not measured');
  expect(verdictOf({ ...figure, beside: { what: 'a peer', value: 0 }, target })).toBe('not measured');
  expect(verdictOf(figure)).toBe('no target');
});

test('growth compares what a row costs with the size before', () => {
  const [first, second, third] = growth('print', 'a sheet', [
    { size: 1000, ms: 100 },
    { size: 10_000, ms: 900 },
    { size: 100_000, ms: 12_000 },
  ]);
  expect(first?.target).toBeUndefined();
  expect(second && ratioOf(second)).toBeCloseTo(0.9);
  expect(second && verdictOf(second)).toBe('met');
  expect(third && verdictOf(third)).toBe('NOT met');
});

test('the table names every target that is not met', () => {
  const text = table([
    { ...figure, beside, target: { of: 'ratio', atMost: 1.2 } },
    { ...figure, what: 'read again', beside: null, target: { of: 'ratio', atMost: 1.2 } },
    { ...figure, what: 'in memory', unit: 'MB', target: { of: 'value', atMost: 600 } },
  ]);
  expect(text).toContain('1.3×');
  expect(text).toContain('1 of 3 targets met');
  expect(text).toMatch(/NOT met:\n {2}import 100k, read\n/);
  expect(text).toMatch(/not measured:\n {2}import 100k, read again\n/);
});

test('options: sizes are read and ordered, unknown words are refused', () => {
  const names = ['import', 'search'];
  expect(benchOptions([], names)).toEqual({ sizes: [1000, 100_000, 1_000_000], only: null, help: false });
  expect(benchOptions(['--sizes', '1M, 1k,500', '--only', 'search'], names)).toEqual({
    sizes: [500, 1000, 1_000_000],
    only: ['search'],
    help: false,
  });
  expect(() => benchOptions(['--only', 'imports'], names)).toThrow('imports');
  expect(() => benchOptions(['--sizes', '1g'], names)).toThrow('1g');
  expect(() => benchOptions(['--size', '1k'], names)).toThrow();
});
