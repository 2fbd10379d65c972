import type { CodeTable } from '../../codes/code-table.ts';
import type { Field } from '../field.ts';
import type { AnyRegister } from '../register.ts';
import { type EditedTable, withEdits } from './edited-table.ts';

/** A register with the answers as the office edited them; the very same one where that changes nothing. */
export function withEditedTables(definition: AnyRegister, tables: readonly EditedTable[]): AnyRegister {
  const changed = Object.entries(definition.fields).flatMap(([key, field]) => {
    const edited = tables.find(({ table }) => table === field.choices?.editable);
    return edited === undefined ? [] : [[key, withEditedAnswers(field, edited)] as const];
  });
  return changed.length === 0
    ? definition
    : { ...definition, fields: { ...definition.fields, ...Object.fromEntries(changed) } };
}

function withEditedAnswers(field: Field, edited: EditedTable): Field {
  return field.choices === null || field.withChoices === null
    ? field
    : field.withChoices(withEdits(field.choices, edited));
}

/** A table that an office may edit, and the registers whose fields use it. */
export interface EditableTable {
  readonly key: string;
  /** As the registers have it. */
  readonly table: CodeTable;
  readonly registers: readonly string[];
}

/** The tables of some registers that are marked as editable, in the order in which the registers name them. */
export function editableTables(definitions: readonly AnyRegister[]): readonly EditableTable[] {
  const found = new Map<string, EditableTable>();
  for (const { label, fields } of definitions) {
    for (const { choices } of Object.values(fields)) {
      const key = choices?.editable;
      if (choices === null || key === undefined) continue;
      const registers = found.get(key)?.registers ?? [];
      found.set(key, {
        key,
        table: choices,
        registers: registers.includes(label) ? registers : [...registers, label],
      });
    }
  }
  return [...found.values()];
}
