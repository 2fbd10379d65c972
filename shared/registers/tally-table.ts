import type { TallyLine } from '../api/overviews.ts';
import { registerOf } from './definitions/index.ts';
import type { Field } from './field.ts';
import { pathField } from './field-path.ts';
import { type AnyRegister, fieldOf } from './register.ts';
import { presetOf, type TallyChoice } from './tally-choice.ts';

/** 汇总表: the groups with their figures, alike on the screen, on paper and in Excel. */
export interface TallyTable {
  /** Heading of the column that names the groups. */
  readonly head: string;
  /** What the groups are counted in: 人, 个. */
  readonly groupUnit: string;
  readonly columns: readonly TallyColumn[];
  readonly lines: readonly TallyTableLine[];
  /** One figure a column: sums, and of what is missing how many groups miss something. */
  readonly totals: readonly number[];
}

export interface TallyColumn {
  readonly kind: 'rows' | 'sum' | 'missing';
  readonly title: string;
  /** What is added up; null where rows are counted. */
  readonly field: Field | null;
  /** What rows are counted in: 人, 次. */
  readonly unit: string;
}

export interface TallyTableLine {
  readonly line: TallyLine;
  /** One a column, in the stored unit (fen, minutes, a whole number); null where there is none. */
  readonly figures: readonly (number | null)[];
}

/** Sets a tally's answer into its table. */
export function tallyTable(
  definition: AnyRegister,
  choice: TallyChoice,
  lines: readonly TallyLine[],
): TallyTable {
  const by = pathField(definition, choice.by);
  const columns = columnsOf(definition, choice);
  const set = lines.map((line) => ({
    line,
    figures: columns.map(({ kind }) => figureOf(kind, choice, line)),
  }));
  return {
    head: by.label,
    groupUnit: by.target === null ? '项' : registerOf(by.target).print.unit,
    columns,
    lines: set,
    totals: columns.map(({ kind }, index) => {
      const figures = set.map(({ figures }) => figures[index] ?? 0);
      return kind === 'missing'
        ? figures.filter((figure) => figure > 0).length
        : figures.reduce((sum, figure) => sum + figure, 0);
    }),
  };
}

/** A group's figure in words: `12天`, `还差 3天`, `已达到`; `—` where there is none. */
export function figureText(column: TallyColumn, figure: number | null): string {
  if (figure === null) return '—';
  if (column.kind !== 'missing') return amountText(column, figure);
  return figure > 0 ? `还差 ${amountText(column, figure)}` : '已达到';
}

/** The figure of the 合计 line in words: `31天`, `2 人还差`. */
export function totalText({ groupUnit }: TallyTable, column: TallyColumn, total: number): string {
  if (column.kind !== 'missing') return amountText(column, total);
  return total > 0 ? `${total} ${groupUnit}还差` : '全部达到';
}

function columnsOf(definition: AnyRegister, choice: TallyChoice): readonly TallyColumn[] {
  const { unit } = definition.print;
  const sum = choice.sum === null ? null : fieldOf(definition, choice.sum);
  const target = presetOf(definition, choice)?.target;
  const missing: TallyColumn = { kind: 'missing', title: '', field: sum, unit };
  return [
    { kind: 'rows', title: `${unit}数`, field: null, unit: '' },
    ...(sum === null ? [] : [{ kind: 'sum' as const, title: titleOf(sum), field: sum, unit }]),
    ...(target === undefined ? [] : [{ ...missing, title: `标准 ${amountText(missing, target)}` }]),
  ];
}

/** Amounts and hours are shown without their unit, so the heading says it. */
function titleOf({ type, label }: Field): string {
  if (type === 'money') return `${label}（元）`;
  return type === 'hours' ? `${label}（小时）` : label;
}

function figureOf(kind: TallyColumn['kind'], choice: TallyChoice, line: TallyLine): number | null {
  switch (kind) {
    case 'rows':
      return line.rows;
    case 'sum':
      return line.sum;
    case 'missing':
      return missingOf(line, choice.sum !== null);
  }
}

/**
 * How much a group has not reached of what it should.
 *
 * @returns 0 if it has; null if nothing is demanded of it
 */
export function missingOf({ rows, sum, target }: TallyLine, isSummed: boolean): number | null {
  return target === null ? null : Math.max(0, target - (isSummed ? (sum ?? 0) : rows));
}

function amountText({ field, unit }: TallyColumn, amount: number): string {
  if (field !== null) return field.show(amount, { nameOf: () => null });
  const count = amount.toLocaleString('zh-CN');
  return unit === '' ? count : `${count} ${unit}`;
}
