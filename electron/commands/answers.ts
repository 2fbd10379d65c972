import { Refusal } from '../../shared/messages/refusal.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import type { FieldValue } from '../../shared/registers/field.ts';
import { fieldKeyOf } from '../../shared/registers/list-field.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import { readRow } from '../../shared/registers/row-check.ts';
import { LedgerLookup } from '../import/ledger-lookup.ts';
import { dayOf, type Ledger } from '../ledger/ledger.ts';
import { Misuse } from './command.ts';

/**
 * Reads `栏目=值` words as a form would: by label or key, values in their human form; an empty value clears the field.
 *
 * @throws Refusal with every reason if a value cannot be read
 */
export function readAnswers(ledger: Ledger, definition: AnyRegister, words: readonly string[]): RowValues {
  const cells = new Map<string, Cell>();
  const cleared: Record<string, FieldValue | null> = {};
  for (const word of words) {
    const [name = '', ...rest] = word.split('=');
    if (rest.length === 0) throw new Misuse(`“${word}”应写成 栏目=值。`);
    const key = fieldKeyOf(definition, name);
    if (!Object.hasOwn(definition.fields, key)) {
      const known = Object.values(definition.fields).map(({ label }) => label);
      throw new Refusal('list-field-unknown', { label: definition.label, word: name, known });
    }
    const text = rest.join('=');
    if (text === '') cleared[key] = null;
    else cells.set(key, text);
  }
  const today = dayOf(ledger.now());
  const lookup = new LedgerLookup(ledger.db, definition, today);
  const references = { find: lookup.find.bind(lookup), propose: null };
  const { values, notices } = readRow(definition, cells, { today, references });
  const reasons = notices.filter(({ level }) => level === 'refuse').map(({ message }) => message);
  if (reasons.length > 0) throw new Refusal('row-refused', { label: definition.label, reasons });
  return { ...cleared, ...values };
}

/** What history calls a row. */
export function rowName(definition: AnyRegister, values: RowValues): string {
  const value = values[definition.nameField] ?? null;
  return value === null ? '' : fieldOf(definition, definition.nameField).show(value, { nameOf: () => null });
}
