import { type PlainRegister, plainRegister, searchOf } from '../plain-register.ts';
import type { AnyRegister, Fields } from '../register.ts';
import type { Tally } from '../tally.ts';
import type { OwnField, OwnRegister } from './design.ts';
import { fieldFromDesign } from './own-field.ts';
import { remindersFromDesign } from './own-reminders.ts';
import { fieldsInUse, isDated, isFigure, settingsOf } from './usual-settings.ts';

/** A register from an office's design: in every respect like those of the program. */
export function registerFromDesign(design: OwnRegister): AnyRegister {
  const { key, label, unit, sectionBy } = design;
  const shown = fieldsInUse(design.fields);
  const name = shown[0];
  if (name === undefined) throw new Error(`design ${key} has no field`);
  const { matchBy, sort, tallies } = settingsOf(design);
  const parts = shown.find((field) => field.key === sectionBy && field.type === 'reference');
  const options: PlainRegister<Fields> = {
    key,
    label,
    group: 'own',
    title: label,
    unit,
    fields: fieldsFromDesign(shown),
    nameField: name.key,
    columns: shown.map((field) => field.key),
    matchBy: [matchBy],
    reminders: remindersFromDesign(shown),
    tallies: tallies.map((tally) => tallyFromDesign(tally, shown)),
    totals: totalsFromDesign(shown),
    ...(sort === null ? {} : { sort: [sort] }),
    ...(parts === undefined ? {} : { sectionBy: parts.key }),
  };
  const register: AnyRegister = plainRegister<Fields>(options);
  const [all, ...views] = register.views;
  return {
    ...register,
    views: [{ ...all, columns: keysOf(shown, (field) => field.inList || field.key === name.key) }, ...views],
    print: { ...register.print, columns: columnsOnPaper(shown) },
  };
}

/** One of the program's registers with the fields that the office added, behind its own. */
export function withAddedFields(definition: AnyRegister, added: readonly OwnField[]): AnyRegister {
  const shown = fieldsInUse(added);
  const [first, ...views] = definition.views;
  const fields = fieldsFromDesign(shown);
  const { numbers, texts } = searchOf(fields, definition.nameField);
  const { search, print } = definition;
  return {
    ...definition,
    fields: { ...definition.fields, ...fields },
    search: {
      ...search,
      numbers: [...search.numbers, ...numbers],
      texts: [...search.texts, ...texts],
    },
    views: [{ ...first, columns: [...first.columns, ...keysOf(shown, ({ inList }) => inList)] }, ...views],
    print: {
      ...print,
      columns: [...print.columns, ...columnsOnPaper(shown)],
      totals: [...print.totals, ...totalsFromDesign(shown)],
    },
    reminders: [...(definition.reminders ?? []), ...remindersFromDesign(shown)],
  };
}

function fieldsFromDesign(designs: readonly OwnField[]): Fields {
  return Object.fromEntries(designs.map((design) => [design.key, fieldFromDesign(design)]));
}

function keysOf(fields: readonly OwnField[], test: (field: OwnField) => boolean): readonly string[] {
  return fields.filter(test).map(({ key }) => key);
}

function columnsOnPaper(fields: readonly OwnField[]): readonly { readonly field: string }[] {
  return keysOf(fields, ({ onPaper }) => onPaper).map((field) => ({ field }));
}

function totalsFromDesign(fields: readonly OwnField[]) {
  return fields
    .filter((field) => field.total && isFigure(field))
    .map(({ key, label }) => ({ label, sums: key }));
}

/** Named by what it does: 按状态计数, 按月合计押金. Answers are counted within the year of the first date. */
function tallyFromDesign(
  { by, sum }: { readonly by: string; readonly sum: string | null },
  fields: readonly OwnField[],
): Tally {
  const grouped = fields.find(({ key }) => key === by);
  const figure = fields.find(({ key }) => key === sum);
  const dated = grouped !== undefined && isDated(grouped);
  const day = fields.find(isDated);
  const groups = dated
    ? grouped === day
      ? '按月'
      : `按${grouped.label}的月份`
    : `按${grouped?.label ?? ''}`;
  return {
    label: `${groups}${figure === undefined ? '计数' : `合计${figure.label}`}`,
    by,
    sum,
    ...(dated ? { period: 'month' } : day === undefined ? {} : { within: day.key }),
  };
}
