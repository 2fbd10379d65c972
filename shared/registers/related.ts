import { registerOf } from './definitions/index.ts';
import type { Condition } from './list-query.ts';
import { type AnyRegister, fieldOf } from './register.ts';

/** Which rows of another register point to a row: the hours of a volunteer, the members of a unit. */
export interface Related {
  readonly register: string;
  /**
   * The field there that points here. Over several registers with dots: `servingMember.unit` of a service record is the
   * unit of the member who served.
   */
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

/** The fields on the way from the related rows to the row that they point to, each with its register. */
export function wayOf({
  register,
  by,
}: Related): readonly { readonly definition: AnyRegister; readonly key: string }[] {
  let definition = registerOf(register);
  return by.split('.').map((key, index, keys) => {
    const step = { definition, key };
    const { target } = fieldOf(definition, key);
    if (target === null) throw new Error(`${definition.key} ${key} points to no register`);
    if (index < keys.length - 1) definition = registerOf(target);
    return step;
  });
}

/** The register that the related rows point to. */
export function targetOf(related: Related): string {
  const last = wayOf(related).at(-1);
  const target = last === undefined ? null : fieldOf(last.definition, last.key).target;
  if (target === null) throw new Error(`${related.register} ${related.by} points to no register`);
  return target;
}
