import type { TallyLine } from '../api/overviews.ts';
import { registerOf } from './definitions/index.ts';
import type { Field } from './field.ts';
import { pathField } from './field-path.ts';
import { figureTitle } from './figure-title.ts';
import { type AnyRegister, fieldOf } from './register.ts';
import type { Tally } from './tally.ts';
import { presetOf, type TallyChoice } from './tally-choice.ts';

/** 汇总表: the groups with their figures, alike on the screen, on paper and in Excel. */
export interface TallyTable {
  /** Heading of the column that names the groups. */
  readonly head: string;
  /** What the groups are counted in: 人, 个. */
  readonly groupUnit: string;
  readonly columns: readonly TallyColumn[];
  readonly lines: readonly TallyTableLine[];
  /** One figure a column, of the lines that are shown. */
  readonly totals: readonly number[];
  /** The same in words: `31天`, `2 人还差`. */
  readonly totalTexts: readonly string[];
  /** What all groups together should reach and how much of it is missing; null if nothing is demanded. */
  readonly whole: { readonly target: number; readonly missing: number; readonly text: string } | null;
}

export interface TallyColumn {
  readonly kind: 'target' | 'rows' | 'sum' | 'missing' | 'share';
  readonly title: string;
  /** What is added up; null where rows are counted. */
  readonly field: Field | null;
  /** What rows are counted in, behind each figure: 次; blank where the heading says it. */
  readonly unit: string;
  /** Of what is missing: said before the figure, and instead of it where nothing is. */
  readonly missing?: { readonly before: string; readonly none: string };
  /** The 合计 line has the sum, how many groups have any, or the share that all together have reached. */
  readonly total: 'sum' | 'groups' | 'share';
}

export interface TallyTableLine {
  readonly line: TallyLine;
  /** One a column, in the stored unit (fen, minutes, a whole number); null where there is none. */
  readonly figures: readonly (number | null)[];
  /** The same in words: `12天`, `还差 3天`, `已达到`; `—` where there is none. */
  readonly texts: readonly string[];
}

/** Sets a tally's answer into its table. */
export function tallyTable(
  definition: AnyRegister,
  choice: TallyChoice,
  lines: readonly TallyLine[],
): TallyTable {
  const by = pathField(definition, choice.by);
  const preset = presetOf(definition, choice);
  const columns = columnsOf(definition, choice, by, preset);
  const isSummed = choice.sum !== null;
  const set = lines
    .filter((line) => !choice.onlyMissing || (missingOf(line, isSummed) ?? 0) > 0)
    .map((line) => {
      const figures = columns.map(({ kind }) => figureOf(kind, line, isSummed));
      return {
        line,
        figures,
        texts: columns.map((column, index) => figureText(column, figures[index] ?? null)),
      };
    });
  const groupUnit = by.target === null ? '项' : registerOf(by.target).print.unit;
  const totals = columns.map(({ total }, index) => {
    const figures = set.map(({ figures }) => figures[index] ?? 0);
    if (total === 'share') return shareOf(sumOf(set, 'rows', columns), sumOf(set, 'target', columns)) ?? 0;
    return total === 'groups'
      ? figures.filter((figure) => figure > 0).length
      : figures.reduce((sum, figure) => sum + figure, 0);
  });
  return {
    head: by.label,
    groupUnit,
    columns,
    lines: set,
    totals,
    totalTexts: columns.map((column, index) => totalText(column, totals[index] ?? 0, groupUnit)),
    whole: preset?.whole === undefined ? null : wholeOf(preset.whole, columns, totals),
  };
}

function figureText(column: TallyColumn, figure: number | null): string {
  if (figure === null) return '—';
  const { missing } = column;
  if (missing === undefined) return amountText(column, figure);
  return figure > 0 ? `${missing.before}${amountText(column, figure)}` : missing.none;
}

function totalText(column: TallyColumn, total: number, groupUnit: string): string {
  if (column.total !== 'groups') return amountText(column, total);
  return total > 0 ? `${total} ${groupUnit}还差` : '全部达到';
}

/** The figure that a target is about. */
export function measuredBy({ columns }: Pick<TallyTable, 'columns'>): number {
  const summed = columns.findIndex(({ kind }) => kind === 'sum');
  return summed >= 0 ? summed : columns.findIndex(({ kind }) => kind === 'rows');
}

/**
 * How much a group has not reached of what it should.
 *
 * @returns 0 if it has; null if nothing is demanded of it
 */
export function missingOf({ rows, sum, target }: TallyLine, isSummed: boolean): number | null {
  return target === null ? null : Math.max(0, target - (isSummed ? (sum ?? 0) : rows));
}

function columnsOf(
  definition: AnyRegister,
  choice: TallyChoice,
  by: Field,
  { target, words }: Pick<Tally, 'target' | 'words'> = {},
): readonly TallyColumn[] {
  const { unit } = definition.print;
  const sum = choice.sum === null ? null : fieldOf(definition, choice.sum);
  const counted: TallyColumn = {
    kind: 'rows',
    title: words?.counted ?? `${unit}数`,
    field: null,
    unit: '',
    total: 'sum',
  };
  const figures =
    sum === null
      ? [counted]
      : [counted, { ...counted, kind: 'sum' as const, title: figureTitle(sum), field: sum }];
  if (target === undefined || by.target === null) return figures;
  const missing = { ...counted, kind: 'missing' as const, field: sum };
  if (typeof target === 'object') {
    return [
      { ...counted, kind: 'target', title: `${unit}数` },
      counted,
      {
        ...missing,
        title: words?.missing ?? '还差',
        missing: { before: '', none: words?.reached ?? '已达到' },
      },
      { ...counted, kind: 'share', title: '进度', unit: '%', total: 'share' },
    ];
  }
  if (typeof target === 'string') {
    const wanted = fieldOf(registerOf(by.target), target);
    const none = words?.reached ?? '已达到';
    return [
      { ...counted, kind: 'target', title: figureTitle(wanted), field: sum },
      ...figures,
      { ...missing, title: words?.missing ?? '还差', missing: { before: '', none } },
    ];
  }
  const each: TallyColumn = {
    ...missing,
    unit,
    missing: { before: '还差 ', none: '已达到' },
    total: 'groups',
  };
  return [...figures, { ...each, title: `标准 ${amountText(each, target)}` }];
}

function wholeOf(
  target: number,
  columns: readonly TallyColumn[],
  totals: readonly number[],
): TallyTable['whole'] {
  const measured = measuredBy({ columns });
  const column = columns[measured];
  if (column === undefined) return null;
  const missing = Math.max(0, target - (totals[measured] ?? 0));
  const reached = missing > 0 ? `还差 ${amountText(column, missing)}` : '已达到';
  return { target, missing, text: `标准 ${amountText(column, target)}，${reached}` };
}

function figureOf(kind: TallyColumn['kind'], line: TallyLine, isSummed: boolean): number | null {
  switch (kind) {
    case 'target':
      return line.target;
    case 'rows':
      return line.rows;
    case 'sum':
      return line.sum;
    case 'missing':
      return missingOf(line, isSummed);
    case 'share':
      return shareOf(line.rows, line.target ?? 0);
  }
}

/** 进度 in whole percent; not 100 before the last one is there. Null of nothing. */
function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((100 * part) / whole);
}

function sumOf(
  lines: readonly Pick<TallyTableLine, 'figures'>[],
  kind: TallyColumn['kind'],
  columns: readonly TallyColumn[],
): number {
  const index = columns.findIndex((column) => column.kind === kind);
  return lines.reduce((sum, { figures }) => sum + (figures[index] ?? 0), 0);
}

function amountText({ field, unit }: TallyColumn, amount: number): string {
  if (field !== null) return field.show(amount, { nameOf: () => null });
  const count = amount.toLocaleString('zh-CN');
  return unit === '' ? count : `${count} ${unit}`;
}
