import type { CodeTable } from '../../codes/code-table.ts';
import type { Field, FieldOptions } from '../field.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { hours } from '../fields/hours.ts';
import { integer } from '../fields/integer.ts';
import { money } from '../fields/money.ts';
import { month } from '../fields/month.ts';
import { multiChoice } from '../fields/multi-choice.ts';
import { multiline } from '../fields/multiline.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import { plainRegister } from '../plain-register.ts';
import type { AnyRegister, Fields } from '../register.ts';
import type { OwnField, OwnRegister } from './design.ts';

/** A register from an office's design: in every respect like those of the program. */
export function registerFromDesign({ key, label, unit, fields }: OwnRegister): AnyRegister {
  const shown = fields.filter(({ hidden }) => !hidden);
  const name = shown[0];
  if (name === undefined) throw new Error(`design ${key} has no field`);
  const onPaper = shown.filter((field) => field.onPaper);
  const register: AnyRegister = plainRegister<Fields>({
    key,
    label,
    group: 'own',
    title: label,
    unit,
    fields: fieldsFromDesign(shown),
    nameField: name.key,
    columns: shown.map((field) => field.key),
    // The name alone tells rows of such a list apart, and only until there are two of one name.
    matchBy: matchKeys(shown),
  });
  return {
    ...register,
    print: { ...register.print, columns: onPaper.map((field) => ({ field: field.key })) },
  };
}

/** The name with the first date, if there is one: `家访` of two days are two rows. */
function matchKeys(fields: readonly OwnField[]): readonly (readonly string[])[] {
  const [name] = fields;
  const day = fields.find(({ type }) => type === 'date' || type === 'month');
  const other = day ?? fields[1];
  return name === undefined || other === undefined ? [] : [[name.key, other.key]];
}

/** One of the program's registers with the fields that the office added, behind its own. */
export function withAddedFields(definition: AnyRegister, added: readonly OwnField[]): AnyRegister {
  const shown = added.filter(({ hidden }) => !hidden);
  const keys = shown.map(({ key }) => key);
  const [first, ...views] = definition.views;
  return {
    ...definition,
    fields: { ...definition.fields, ...fieldsFromDesign(shown) },
    views: [{ ...first, columns: [...first.columns, ...keys] }, ...views],
    print: {
      ...definition.print,
      columns: [
        ...definition.print.columns,
        ...shown.filter(({ onPaper }) => onPaper).map(({ key }) => ({ field: key })),
      ],
    },
  };
}

function fieldsFromDesign(designs: readonly OwnField[]): Fields {
  return Object.fromEntries(designs.map((design) => [design.key, fieldFromDesign(design)]));
}

function fieldFromDesign({ label, type, required, help, answers, target }: OwnField): Field {
  const options: FieldOptions<boolean> = { label, required, ...(help === null ? {} : { help }) };
  const table: CodeTable = {
    name: label,
    entries: answers.map(({ code, label: name, retired }) => ({
      code,
      label: name,
      ...(retired === true ? { retired } : {}),
    })),
  };
  switch (type) {
    case 'text':
      return text({ ...options, width: 18 });
    case 'multiline':
      return multiline({ ...options, width: 28 });
    case 'integer':
      return integer(options);
    case 'money':
      return money(options);
    case 'hours':
      return hours(options);
    case 'date':
      return date({ ...options, precision: 'year' });
    case 'month':
      return month(options);
    case 'yes-no':
      return yesNo(options);
    case 'choice':
      return choice({ ...options, table });
    case 'multi-choice':
      return multiChoice({ ...options, table });
    case 'phone':
      return phone(options);
    case 'reference':
      return reference({ ...options, target: target ?? '' });
  }
}
