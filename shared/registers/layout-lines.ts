import type { FieldValue, ReferenceNames } from './field.ts';
import { figureField, type LayoutColumn, type PrintLayout } from './print-layout.ts';
import type { AnyRegister, RowValues } from './register.ts';
import { sheetText } from './sheet-text.ts';

/** One cell of a layout: its text, and its figure in the stored unit if it has one. */
export interface LayoutCell {
  readonly text: string;
  readonly figure: number | null;
}

export interface LayoutLines {
  readonly lines: readonly (readonly LayoutCell[])[];
  /** Sums in the stored unit, by column; null where nothing is added up. */
  readonly totals: readonly (number | null)[];
}

/** 打印表的各行: the rows of a section as lines, with the sums of their figures. Pure. */
export function layoutLines(
  definition: AnyRegister,
  layout: PrintLayout,
  rows: readonly RowValues[],
  names: ReferenceNames,
  masked: boolean,
): LayoutLines {
  const wanted = layout.only === 'owing' ? rows.filter((values) => owes(layout, values)) : rows;
  const lines = merged(layout, wanted).map((group) =>
    layout.columns.map((column) => cellOf(definition, column, group, names, masked)),
  );
  return {
    lines,
    totals: layout.columns.map((column, index) =>
      figureField(definition, column) === null
        ? null
        : lines.reduce((sum, cells) => sum + (cells[index]?.figure ?? 0), 0),
    ),
  };
}

/** Rows that are one line, in the order of the first of each. */
function merged({ mergeBy }: PrintLayout, rows: readonly RowValues[]): readonly (readonly RowValues[])[] {
  if (mergeBy === undefined) return rows.map((row) => [row]);
  const groups = new Map<string, RowValues[]>();
  for (const row of rows) {
    const alike = JSON.stringify(mergeBy.map((key) => row[key] ?? null));
    const group = groups.get(alike);
    if (group === undefined) groups.set(alike, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function cellOf(
  definition: AnyRegister,
  column: LayoutColumn,
  rows: readonly RowValues[],
  names: ReferenceNames,
  masked: boolean,
): LayoutCell {
  const field = figureField(definition, column);
  if (field !== null) {
    const figures = rows.map((values) => figureOf(column, values)).filter((figure) => figure !== null);
    if (figures.length === 0) return { text: '', figure: null };
    const figure = figures.reduce((sum, each) => sum + each, 0);
    return { text: masked ? field.mask(figure, names) : field.show(figure, names), figure };
  }
  if (!('field' in column)) return { text: '', figure: null };
  const texts = rows.map((values) => sheetText(definition, column, values, names, masked));
  return { text: [...new Set(texts.filter((text) => text !== ''))].join('、'), figure: null };
}

function figureOf(column: LayoutColumn, values: RowValues): number | null {
  if ('of' in column) return leftOf(values[column.of], values[column.less]);
  return 'field' in column ? numberOf(values[column.field]) : null;
}

/** What is left of an amount; nothing known is nothing owed, and more than was asked owes nothing. */
function leftOf(of: FieldValue | null | undefined, less: FieldValue | null | undefined): number | null {
  const whole = numberOf(of);
  return whole === null ? null : Math.max(0, whole - (numberOf(less) ?? 0));
}

function owes({ columns }: PrintLayout, values: RowValues): boolean {
  return columns.some((column) => 'of' in column && (figureOf(column, values) ?? 0) > 0);
}

function numberOf(value: FieldValue | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
