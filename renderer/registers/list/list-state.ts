import { isWithheld } from '../../../shared/registers/list-field.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** Which rows a list shows, and in which order. */
export interface ListState {
  /** The name of the view it began with. */
  readonly view: string;
  readonly search: string;
  readonly where: readonly Condition[];
  readonly sort: readonly SortKey[];
}

/** More keys than these the ledger does not take; nobody can read more arrows than these either. */
const mostSortKeys = 4;

/**
 * The order after a click on a heading: up, down, and then as it was. `add` (with Shift) leaves the other keys and puts
 * this one behind them.
 */
export function toggledSort(sort: readonly SortKey[], field: string, add: boolean): readonly SortKey[] {
  const now = sort.find((key) => key.field === field);
  const next =
    now === undefined ? { field, descending: false } : now.descending ? null : { field, descending: true };
  if (!add) return next === null ? [] : [next];
  const others = sort.filter((key) => key.field !== field);
  if (next === null) return others;
  if (now === undefined) return others.length >= mostSortKeys ? sort : [...others, next];
  return sort.map((key) => (key.field === field ? next : key));
}

/** The conditions on one field. */
export function conditionsOn(where: readonly Condition[], field: string): readonly Condition[] {
  return where.filter((condition) => condition.field === field);
}

/** The conditions with those on one field replaced; a field that had some keeps its place among the others. */
export function withConditions(
  where: readonly Condition[],
  field: string,
  conditions: readonly Condition[],
): readonly Condition[] {
  const place = where.findIndex((condition) => condition.field === field);
  const others = where.filter((condition) => condition.field !== field);
  return place < 0
    ? [...others, ...conditions]
    : [...others.slice(0, place), ...conditions, ...others.slice(place)];
}

/** Whether a list shows only some of its register's rows. */
export function isNarrowed({ search, where }: Pick<ListState, 'search' | 'where'>): boolean {
  return search.trim() !== '' || where.length > 0;
}

/** Whether a list may be filtered and sorted by a field; a register that changed since may not know the field at all. */
export function isListable(definition: AnyRegister, key: string): boolean {
  return Object.hasOwn(definition.fields, key) && !isWithheld(fieldOf(definition, key));
}
