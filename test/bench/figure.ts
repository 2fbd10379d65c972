/** What a figure is counted in; of every unit but `/s` less is better. */
export type Unit = 'ms' | 'µs/row' | '/s' | 'MB';

/** What a figure is held against: itself, or its ratio to what stands beside it. */
export type Target =
  | { readonly of: 'value' | 'ratio'; readonly atMost: number }
  | { readonly of: 'value' | 'ratio'; readonly atLeast: number };

/** One line of the table: something measured, and its floor or peer measured in the same run. */
export interface Figure {
  readonly measurement: string;
  /** Members in the ledger or the workbook. */
  readonly size: number;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** Null: it should stand beside something that this machine does not have. */
  readonly beside?: { readonly what: string; readonly value: number } | null;
  readonly target?: Target;
}

export type Verdict = 'met' | 'NOT met' | 'not measured' | 'no target';

/** How many times as much as what stands beside it; null if nothing does. */
export function ratioOf({ value, beside }: Figure): number | null {
  return beside === undefined || beside === null || beside.value === 0 ? null : value / beside.value;
}

/** Whether the target holds. A ratio to something that was not measured is never called met. */
export function verdictOf(figure: Figure): Verdict {
  const { target } = figure;
  if (target === undefined) return 'no target';
  const measured = target.of === 'value' ? figure.value : ratioOf(figure);
  if (measured === null || Number.isNaN(measured)) return 'not measured';
  const holds = 'atMost' in target ? measured <= target.atMost : measured >= target.atLeast;
  return holds ? 'met' : 'NOT met';
}

/** The figure with a target that holds from so many members on: below, starting up is most of the time. */
export function aimed(figure: Figure, from: number, target: Target): Figure {
  return figure.size < from ? figure : { ...figure, target };
}

/** What the same work took at one size. */
export interface Point {
  readonly size: number;
  readonly ms: number;
}

/** Work is linear if a row costs no more than this many times what it did at the size before. */
const steepest = 1.3;

/** What a row costs at each size, beside the size before: how the work grows. */
export function growth(measurement: string, what: string, points: readonly Point[]): readonly Figure[] {
  return points.map(({ size, ms }, index): Figure => {
    const figure = {
      measurement,
      size,
      what: `${what}, per row`,
      value: (ms * 1000) / size,
      unit: 'µs/row' as const,
    };
    const before = points[index - 1];
    if (before === undefined) return figure;
    const beside = { what: `at ${sizeName(before.size)}`, value: (before.ms * 1000) / before.size };
    return { ...figure, beside, target: { of: 'ratio', atMost: steepest } };
  });
}

/** 1000 → `1k`, 1000000 → `1M`. */
export function sizeName(size: number): string {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`;
  return size % 1000 === 0 ? `${size / 1000}k` : String(size);
}
