import type { Condition } from './list-query.ts';

/** Which rows of another register point to a row: the hours of a volunteer, the members of a unit. */
export interface Related {
  readonly register: string;
  /** The field there that points here, or one of the row that it points to: `servingMember.unit` of a service record. */
  readonly by: string;
  /** Only those that fulfil this, e.g. posts that somebody still holds. */
  readonly where?: readonly Condition[];
}

/** Related rows of the year that the clerk chose. */
export interface RelatedWithin extends Related {
  /** The date there of which the year is chosen; without it all rows are taken. */
  readonly within?: string;
}

/** What related rows add up to. */
export interface RelatedSum extends RelatedWithin {
  /** What is added up there; null counts the rows. */
  readonly sum: string | null;
}

/** What related rows must fulfil. @param year null for all years */
export function conditionsOf(
  { where = [], within }: RelatedWithin,
  year: string | null,
): readonly Condition[] {
  return within === undefined || year === null ? where : [...where, { field: within, op: 'is', value: year }];
}
