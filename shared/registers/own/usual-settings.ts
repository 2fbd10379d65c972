import type { OwnField, OwnFieldType, OwnRegister } from './design.ts';

/** What the settings of a register look at in its fields. */
type SetField = Pick<OwnField, 'key' | 'label' | 'type' | 'hidden' | 'total'>;

type Settings = Pick<OwnRegister, 'matchBy' | 'sort' | 'tallies'>;
type Ordered = NonNullable<OwnRegister['sort']>;
type OwnTally = NonNullable<OwnRegister['tallies']>[number];

const known: ReadonlySet<OwnFieldType> = new Set([
  ...(['text', 'integer', 'money', 'hours', 'date', 'month', 'yes-no', 'choice'] as const),
  ...(['phone', 'reference'] as const),
]);
const figures: ReadonlySet<OwnFieldType> = new Set(['integer', 'money', 'hours']);
const dates: ReadonlySet<OwnFieldType> = new Set(['date', 'month']);
const answers: ReadonlySet<OwnFieldType> = new Set([
  ...(['choice', 'multi-choice', 'yes-no', 'reference', 'references'] as const),
]);

/** Whether rows can be known by a field: one value that a list writes in one way. */
export const canMatch = ({ type }: Pick<SetField, 'type'>) => known.has(type);

/** Whether a field can be added up. */
export const isFigure = ({ type }: Pick<SetField, 'type'>) => figures.has(type);

/** Whether a field is a date that can fall due. */
export const isDated = ({ type }: Pick<SetField, 'type'>) => dates.has(type);

/** Whether rows can be grouped by a field: an answer, or a date by its months. */
export const canGroup = (field: SetField) => answers.has(field.type) || isDated(field);

/** The fields in use, the name first. */
export function fieldsInUse<Field extends Pick<SetField, 'hidden'>>(
  fields: readonly Field[],
): readonly Field[] {
  return fields.filter(({ hidden }) => !hidden);
}

/**
 * What rows are known by if the office says nothing: the name with the first date, for 家访 of two days are two rows;
 * without a date with the first reference, telephone number or text, for two may have one name. What changes, such as a
 * state or an amount, tells no rows apart.
 */
export function usualMatch(fields: readonly SetField[]): readonly string[] {
  const [name, ...others] = fieldsInUse(fields);
  if (name === undefined) return [];
  const second =
    others.find(isDated) ?? others.find(({ type }) => ['reference', 'phone', 'text'].includes(type));
  return second === undefined ? [name.key] : [name.key, second.key];
}

/** The newest first where rows have a date, else by name. */
export function usualSort(fields: readonly SetField[]): Ordered | null {
  const [name, ...others] = fieldsInUse(fields);
  const day = others.find(isDated);
  if (day !== undefined) return { field: day.key, descending: true };
  return name === undefined ? null : { field: name.key, descending: false };
}

/** More are not offered by themselves; the page of tallies has all of them. */
const mostTallies = 4;

/** By each answer that rows have, counted; the first figure that is added up, by the first of them and by month. */
export function usualTallies(fields: readonly SetField[]): readonly OwnTally[] {
  const used = fieldsInUse(fields);
  const groups = used.filter((field) => answers.has(field.type));
  const figure = used.find((field) => field.total && isFigure(field));
  const day = used.find(isDated);
  const summed = figure === undefined ? [] : [groups[0], day].filter((field) => field !== undefined);
  return [
    ...groups.map(({ key }) => ({ by: key, sum: null })),
    ...summed.map(({ key }) => ({ by: key, sum: figure?.key ?? null })),
  ].slice(0, mostTallies);
}

/** The settings of a register, each the office's own or the usual one; what a field no longer allows is left out. */
export function settingsOf({
  fields,
  matchBy,
  sort,
  tallies,
}: Settings & { readonly fields: readonly SetField[] }) {
  const used = new Map(fieldsInUse(fields).map((field) => [field.key, field]));
  const is = (key: string, test: (field: SetField) => boolean) => {
    const field = used.get(key);
    return field !== undefined && test(field);
  };
  const match = matchBy?.filter((key) => is(key, canMatch)) ?? [];
  return {
    matchBy: match.length === 0 ? usualMatch(fields) : match,
    sort: sort !== null && used.has(sort.field) ? sort : usualSort(fields),
    tallies: (tallies ?? usualTallies(fields)).filter(
      ({ by, sum }) => is(by, canGroup) && (sum === null || is(sum, isFigure)),
    ),
  };
}
