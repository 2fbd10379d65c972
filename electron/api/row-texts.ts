import type { CardField, ListLine, RowCard } from '../../shared/api/registers.ts';
import type { ReferenceNames } from '../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type Row } from '../../shared/registers/register.ts';
import { isVeiled } from '../../shared/registers/veil.ts';

/** A row for a list: human texts, numbers of persons in their masked form. */
export function listLine(definition: AnyRegister, row: Row, names: ReferenceNames): ListLine {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(row.values)) {
    if (value === null) continue;
    const field = fieldOf(definition, key);
    texts[key] = isVeiled(field) ? field.mask(value, names) : field.show(value, names);
  }
  return { id: row.id, revision: row.revision, texts };
}

/** A row for its form. */
export function rowCard(definition: AnyRegister, row: Row, binned: boolean, names: ReferenceNames): RowCard {
  const fields: Record<string, CardField> = {};
  for (const [key, field] of Object.entries(definition.fields)) {
    const value = row.values[key] ?? null;
    const veiled = value !== null && isVeiled(field);
    fields[key] = {
      value: veiled ? null : value,
      text: value === null ? '' : veiled ? field.mask(value, names) : field.show(value, names),
      veiled,
    };
  }
  return {
    register: definition.key,
    id: row.id,
    revision: row.revision,
    name: nameOfRow(definition, row, names),
    binned,
    fields,
  };
}

/** What a row is called in messages, history and search results. */
export function nameOfRow(definition: AnyRegister, row: Pick<Row, 'values'>, names: ReferenceNames): string {
  const value = row.values[definition.nameField] ?? null;
  return value === null ? '' : fieldOf(definition, definition.nameField).show(value, names);
}
