/** Separators met in practice; the full-width comma comes from lists typed by hand. */
const CANDIDATES = [',', '\t', ';', '，'] as const;
const SAMPLE_LINES = 50;

/** How a text is divided into columns. */
export interface Delimiter {
  readonly character: string;
  /** True when the first line is Excel's own `sep=;` and no data. */
  readonly declared: boolean;
}

/** Picks the character that divides the most of the first lines into the same number of columns. */
export function detectDelimiter(sample: string): Delimiter {
  const declared = /^sep=([^\r\n])\r?(?:\n|$)/i.exec(sample)?.[1];
  if (declared !== undefined) return { character: declared, declared: true };
  const lines = sample
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, SAMPLE_LINES);
  let best = { character: ',', lines: 0, count: 0 };
  for (const character of CANDIDATES) {
    const { count, agreeing } = commonCount(lines, character);
    if (agreeing > best.lines || (agreeing === best.lines && count > best.count)) {
      best = { character, lines: agreeing, count };
    }
  }
  return { character: best.character, declared: false };
}

/** How often the character most commonly occurs in a line, and in how many lines it does so. */
function commonCount(lines: readonly string[], character: string): { count: number; agreeing: number } {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(character).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  let best = { count: 0, agreeing: 0 };
  for (const [count, agreeing] of tally) if (agreeing > best.agreeing) best = { count, agreeing };
  return best;
}
