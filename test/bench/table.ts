import { type Figure, ratioOf, sizeName, type Target, verdictOf } from './figure.ts';

const heads = ['job', 'members', 'what', 'figure', 'beside', '', 'ratio', 'target', ''] as const;

/** The figures as a table for people, with the number of targets met under it. */
export function table(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(cells)];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const numeric = new Set([1, 3, 5, 6, 7]);
  const lines = rows.map((row) =>
    row
      .map((text, column) =>
        numeric.has(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n${tally(figures)}\n`;
}

/** `31 of 34 targets met; NOT met: …` */
export function tally(figures: readonly Figure[]): string {
  const aimed = figures.filter(({ target }) => target !== undefined);
  const named = (verdict: string) =>
    aimed
      .filter((figure) => verdictOf(figure) === verdict)
      .map((figure) => `${figure.measurement} ${sizeName(figure.size)}, ${figure.what}`);
  const parts = [`${named('met').length} of ${aimed.length} targets met`];
  for (const verdict of ['NOT met', 'not measured']) {
    if (named(verdict).length > 0) parts.push(`${verdict}:\n  ${named(verdict).join('\n  ')}`);
  }
  return parts.join('\n');
}

function cells(figure: Figure): readonly string[] {
  const { measurement, size, what, value, unit, beside, target } = figure;
  const ratio = ratioOf(figure);
  const verdict = verdictOf(figure);
  return [
    measurement,
    sizeName(size),
    what,
    `${amount(value)} ${unit}`,
    beside === null ? '(not on this machine)' : (beside?.what ?? ''),
    beside === undefined || beside === null ? '' : `${amount(beside.value)} ${unit}`,
    ratio === null ? '' : `${amount(ratio)}×`,
    target === undefined ? '' : targetText(target, unit),
    verdict === 'no target' ? '' : verdict,
  ];
}

function targetText(target: Target, unit: string): string {
  const sign = 'atMost' in target ? '≤' : '≥';
  const limit = 'atMost' in target ? target.atMost : target.atLeast;
  return `${sign} ${limit}${target.of === 'ratio' ? '×' : ` ${unit}`}`;
}

/** Three figures are as much as such a measurement says. */
function amount(value: number): string {
  if (value >= 100) return value.toLocaleString('en', { maximumFractionDigits: 0 });
  return value.toLocaleString('en', { maximumSignificantDigits: value >= 10 ? 3 : 2 });
}
