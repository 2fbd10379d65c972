import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Members, ascending. */
  readonly sizes: readonly number[];
  /** Names of measurements; all of them if left out. */
  readonly only: readonly string[] | null;
  readonly help: boolean;
}

const usualSizes = '1k,100k,1M';

/**
 * Reads what stands after `npm run bench --`.
 *
 * @param names of the measurements there are
 * @throws Error with a sentence for the terminal if an option or one of its values is unknown
 */
export function benchOptions(args: readonly string[], names: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
  });
  const only = values.only === undefined ? null : listed(values.only);
  const unknown = only?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`there is no measurement called ${unknown.join(', ')}; there are ${names.join(', ')}`);
  }
  const sizes = listed(values.sizes ?? usualSizes).map(sizeOf);
  return { sizes: [...new Set(sizes)].sort((a, b) => a - b), only, help: values.help ?? false };
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const multiples: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

/** `100k` → 100000. */
function sizeOf(text: string): number {
  const [, digits = '', letter = ''] = /^([1-9]\d*)([km]?)$/i.exec(text) ?? [];
  const size = Number(digits) * (multiples[letter.toLowerCase()] ?? 0);
  if (size === 0) throw new Error(`“${text}” is no number of members; write 1k, 100k or 1M`);
  return size;
}
