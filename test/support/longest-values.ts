import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { Field, FieldValue, ReferenceNames } from '../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';

/** A row in which every field says as much as it may. */
export function longestValues(definition: AnyRegister): RowValues {
  return Object.fromEntries(
    Object.entries(definition.fields).map(([key, field]) => [key, longestValue(field)]),
  );
}

/** Every referenced row is called by the longest name that its register allows. */
export const longestNames: ReferenceNames = {
  nameOf: (register) => {
    const target = registerOf(register);
    return String(longestValue(fieldOf(target, target.nameField)));
  },
};

function longestValue(field: Field): FieldValue {
  const { type, schema, choices } = field;
  const codes = [...(choices?.entries ?? [])].sort((a, b) => b.label.length - a.label.length);
  switch (type) {
    case 'text':
    case 'multiline': {
      const lengths = [5000, 500, 400, 300, 200, 120, 100, 80, 60, 50, 40, 30, 20, 10];
      const fitting = lengths.find((length) => schema.safeParse('国'.repeat(length)).success);
      return '国'.repeat(fitting ?? 1);
    }
    case 'choice':
      return codes[0]?.code ?? '';
    case 'multi-choice':
      return codes.map(({ code }) => code);
    case 'phone':
      return schema.safeParse('0575-84112233-123456').success ? '0575-84112233-123456' : '13800138000';
    case 'date':
      return '2026-12-31';
    case 'reference':
      return 1;
    case 'yes-no':
      return true;
    default: {
      const samples: readonly FieldValue[] = [
        ...[10 ** 10 - 1, 10 ** 9 - 1, 10 ** 7 - 1, 10 ** 5 - 1, 9999, 999, 99],
        ...['330621198001011236', '2026-12', '2026-12-31T23:59'],
        [1, 2, 3],
        ['a'.repeat(64)],
      ];
      const sample = samples.find((value) => schema.safeParse(value).success);
      if (sample === undefined) throw new Error(`no sample of ${type}`);
      return sample;
    }
  }
}
