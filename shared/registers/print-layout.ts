import type { Field } from './field.ts';
import type { Condition } from './list-query.ts';
import { type AnyRegister, fieldOf, type ListView, type PrintColumn } from './register.ts';
import { isSummable } from './tally.ts';
import { spanBefore, spanConditions, spanOf, type TallyPeriod } from './tally-period.ts';

/** 另外的打印表: a sheet that a register has beside the one of all its rows, e.g. the dues of a month, to be signed. */
export interface PrintLayout<Key extends string = string> {
  /** English, kebab-case: its name in addresses and on the command line. */
  readonly key: string;
  readonly title: string;
  /** What its lines are counted in: 人. */
  readonly unit: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columns: readonly LayoutColumn<Key>[];
  /** Each value of this reference begins a page of its own with totals of its own. */
  readonly sectionBy: Key | null;
  readonly sort?: ListView<Key>['sort'];
  /** The time that the clerk chooses: the rows of it, or all up to its end. The one before today is offered where `upTo`. */
  readonly span: { readonly field: Key; readonly each: TallyPeriod; readonly upTo?: boolean };
  /** Rows alike in these become one line: figures added up, other answers one after the other. */
  readonly mergeBy?: readonly Key[];
  /** Only rows of which something is left of `of` after `less`: those who still owe. */
  readonly only?: 'owing';
}

/** A field, what is left of one after another, or a blank to write in. */
export type LayoutColumn<Key extends string = string> =
  | PrintColumn<Key>
  | { readonly title: string; readonly weight: number; readonly of: Key; readonly less: Key }
  | { readonly title: string; readonly weight: number };

/** The layout of a key; a wrong one is a bug. */
export function layoutOf(definition: AnyRegister, key: string): PrintLayout {
  const layout = definition.layouts?.find((each) => each.key === key);
  if (layout === undefined) throw new Error(`register ${definition.key} has no layout ${key}`);
  return layout;
}

/** The fields whose values it shows. */
export function layoutFields({ columns }: PrintLayout): readonly string[] {
  return columns.flatMap((column) => {
    if ('field' in column)
      return column.orElse === undefined ? [column.field] : [column.field, column.orElse];
    return 'of' in column ? [column.of, column.less] : [];
  });
}

/** The time that it is first offered for. */
export function usualSpan({ span }: PrintLayout, today: string): string {
  return span.upTo === true ? spanBefore(span.each, today) : spanOf(span.each, today);
}

/** The rows of a time. */
export function layoutConditions({ span }: PrintLayout, time: string): readonly Condition[] {
  if (span.upTo !== true) return spanConditions(span.field, time);
  const last = spanConditions(span.field, time).at(-1);
  return last !== undefined && 'value' in last && typeof last.value === 'string'
    ? [{ field: span.field, op: 'to', value: last.value }]
    : [];
}

/** The field in whose unit a column's figures are; null if it has none to be added up: personal ones are not. */
export function figureField(definition: AnyRegister, column: LayoutColumn): Field | null {
  if (!('field' in column) && !('of' in column)) return null;
  const field = fieldOf(definition, 'field' in column ? column.field : column.of);
  return isSummable(field) && !field.sensitive ? field : null;
}

/** Its heading. */
export function columnTitle(definition: AnyRegister, column: LayoutColumn): string {
  return 'field' in column ? (column.title ?? fieldOf(definition, column.field).label) : column.title;
}
