import type { FieldValue } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../../shared/registers/register.ts';
import type { JournalAction, LedgerTransaction } from '../tables.ts';

/**
 * What one field was and became; `null` for a personal field, of which the journal keeps only that it changed (P07), and
 * nothing between the brackets where the values have been kept long enough (P31).
 */
export type JournalChanges = Readonly<
  Record<string, readonly [FieldValue | null, FieldValue | null] | readonly [] | null>
>;

export interface Entry {
  readonly batch: number;
  readonly definition: AnyRegister;
  readonly row: number;
  readonly action: JournalAction;
  /** The row's revision after the change. */
  readonly revision: number;
  /** The changed fields, before and after; left out where the action says everything. */
  readonly images?: { readonly before: RowValues; readonly after: RowValues };
}

/** Writes a change's journal entry, and beside it the values that undoing will need. Same transaction as the change. */
export async function writeEntry(trx: LedgerTransaction, entry: Entry): Promise<void> {
  const { images } = entry;
  const written = await trx
    .insertInto('journal')
    .values({
      batch: entry.batch,
      register: entry.definition.key,
      row: entry.row,
      action: entry.action,
      revision: entry.revision,
      changes: images === undefined ? null : JSON.stringify(journalChanges(entry.definition, images)),
    })
    .executeTakeFirstOrThrow();
  if (images !== undefined) {
    await trx
      .insertInto('undo_image')
      .values({
        journal: Number(written.insertId),
        before: JSON.stringify(images.before),
        after: JSON.stringify(images.after),
      })
      .execute();
  }
}

/** The readable part of a change: personal values are left out. */
export function journalChanges(
  definition: AnyRegister,
  images: { readonly before: RowValues; readonly after: RowValues },
): JournalChanges {
  const changes: Record<string, readonly [FieldValue | null, FieldValue | null] | null> = {};
  for (const [key, after] of Object.entries(images.after)) {
    changes[key] = fieldOf(definition, key).sensitive ? null : [images.before[key] ?? null, after];
  }
  return changes;
}
