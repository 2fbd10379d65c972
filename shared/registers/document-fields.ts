import { type AnyRegister, fieldOf } from './register.ts';

/** 官方栏目, or every field of the register behind them. */
export type ExportColumns = 'official' | 'all';

/** The fields of the exported workbook, in its order. */
export function exportedFields(definition: AnyRegister, columns: ExportColumns): readonly string[] {
  const official = definition.workbook.columns;
  if (columns === 'official') return official;
  return [...official, ...Object.keys(definition.fields).filter((key) => !official.includes(key))];
}

/** The fields that may stand on the printed sheet. */
export function printedFields(definition: AnyRegister): readonly string[] {
  return definition.print.columns.flatMap(({ field, orElse }) =>
    orElse === undefined ? [field] : [field, orElse],
  );
}

/** Labels of those fields that are personal: a paper without any needs no mask, and leaves no note in the history. */
export function personalLabels(definition: AnyRegister, keys: readonly string[]): readonly string[] {
  return keys
    .map((key) => fieldOf(definition, key))
    .flatMap(({ sensitive, label }) => (sensitive ? [label] : []));
}
