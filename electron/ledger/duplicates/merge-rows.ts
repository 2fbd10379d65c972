import { registers } from '../../../shared/registers/definitions/index.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { changeLedger } from '../records/change-ledger.ts';
import type { Changes } from '../records/changes.ts';
import { getRow } from '../records/get-row.ts';
import { readRows } from '../records/read-rows.ts';

export interface Merge {
  readonly keep: { readonly id: number; readonly revision: number };
  readonly drop: { readonly id: number; readonly revision: number };
  /** Fields whose value comes from the row that goes. */
  readonly take: readonly string[];
}

/**
 * 合并 (P04): two rows become one, in one batch. What pointed to the row that goes points to the one that stays; its
 * blanks are filled from the other, and the fields in `take` are the other's. Undoing the batch splits them again.
 *
 * @returns the batch's number
 * @throws Refusal if somebody changed one of them meanwhile, or the merged row may not be so
 */
export async function mergeRows(
  ledger: Ledger,
  definition: AnyRegister,
  { keep, drop, take }: Merge,
): Promise<number | null> {
  const stays = (await getRow(ledger, definition, keep.id)).row;
  const goes = (await getRow(ledger, definition, drop.id)).row;
  const values: Record<string, FieldValue | null> = {};
  for (const key of Object.keys(definition.fields)) {
    const blank = (stays.values[key] ?? null) === null;
    const given = goes.values[key] ?? null;
    if (given !== null && (blank || take.includes(key))) values[key] = given;
  }
  const called = fieldOf(definition, definition.nameField);
  const name = stays.values[definition.nameField] ?? null;
  const label = `合并${definition.label}“${name === null ? '' : called.show(name, ledger.names)}”`;
  const { batch } = await changeLedger(ledger, { kind: 'edit', label }, async (changes) => {
    await pointElsewhere(ledger, changes, definition, drop.id, keep.id);
    // Before the other takes its numbers: two live rows cannot have one.
    await changes.remove(definition, drop.id, drop.revision);
    await changes.update(definition, keep.id, keep.revision, values);
  });
  return batch;
}

async function pointElsewhere(
  ledger: Ledger,
  changes: Changes,
  target: AnyRegister,
  from: number,
  to: number,
): Promise<void> {
  for (const source of registers) {
    for (const [key, field] of Object.entries(source.fields)) {
      if (field.target !== target.key) continue;
      const where = [{ field: key, op: 'is' as const, value: from }];
      // Read whole before the first is written: one connection does not do both at a time.
      for (const { id, revision, values } of [...readRows(ledger.db, source, { choice: { where } })].flat()) {
        const value = values[key];
        const moved = Array.isArray(value)
          ? [...new Set(value.map((each) => (each === from ? to : each)))]
          : to;
        await changes.update(source, id, revision, { [key]: moved as FieldValue });
      }
    }
  }
}
