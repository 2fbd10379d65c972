import type { CodeTable } from '../../codes/code-table.ts';
import type { Field, FieldOptions } from '../field.ts';
import { attachment } from '../fields/attachment.ts';
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
import { references } from '../fields/references.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import type { OwnField } from './design.ts';

/** A field from an office's design, of one of the program's types. */
export function fieldFromDesign(design: OwnField): Field {
  const { label, type, required, help, aliases } = design;
  const options: FieldOptions<boolean> = { label, required, aliases, ...(help === null ? {} : { help }) };
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
      return choice({ ...options, table: tableOf(design) });
    case 'multi-choice':
      return multiChoice({ ...options, table: tableOf(design), width: 18 });
    case 'phone':
      return phone(options);
    case 'attachment':
      return attachment({ ...options, width: 10 });
    case 'reference':
      return reference(pointing(design, options));
    case 'references':
      return references(pointing(design, options));
  }
}

function tableOf({ label, answers }: OwnField): CodeTable {
  return {
    name: label,
    entries: answers.map(({ code, label: name, aliases, retired }) => ({
      code,
      label: name,
      aliases,
      ...(retired === true ? { retired } : {}),
    })),
  };
}

function pointing({ target, makeMissing }: OwnField, options: FieldOptions<boolean>) {
  return { ...options, target: target ?? '', makeMissing, width: 18 };
}
