import { Refusal } from '../../../shared/messages/refusal.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import type { AnyRegister, Row, RowValues } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { changeLedger } from '../records/change-ledger.ts';

/**
 * Gives one row the values it had before a batch and everything after it (P07 恢复到此前), as a new change.
 *
 * @param revision the row's present revision, as the screen shows it
 * @returns the row as it is now, and the batch by which that can be undone; null if nothing was different
 * @throws Refusal if the values are no longer kept, or the row was changed meanwhile
 */
export async function revertRow(
  ledger: Ledger,
  definition: AnyRegister,
  row: number,
  revision: number,
  batch: number,
): Promise<{ readonly row: Row; readonly batch: number | null }> {
  const label = `恢复${definition.label}“${ledger.names.nameOf(definition.key, row) ?? row}”到第 ${batch} 号操作之前`;
  const { batch: written, result } = await changeLedger(
    ledger,
    { kind: 'edit', label },
    async (changes, trx) => {
      const entries = await trx
        .selectFrom('journal')
        .leftJoin('undo_image', 'undo_image.journal', 'journal.id')
        .select('undo_image.before')
        .where('journal.register', '=', definition.key)
        .where('journal.row', '=', row)
        .where('journal.batch', '>=', batch)
        .where('journal.action', '=', 'update')
        .orderBy('journal.id', 'desc')
        .execute();
      const former: Record<string, FieldValue | null> = {};
      for (const entry of entries) {
        if (entry.before === null) throw new Refusal('undo-expired', { batch });
        Object.assign(former, JSON.parse(entry.before) as RowValues);
      }
      // What stood in a field that is out of use by now stays as it is.
      for (const key of Object.keys(former)) {
        if (!Object.hasOwn(definition.fields, key)) delete former[key];
      }
      return changes.update(definition, row, revision, former);
    },
  );
  return { row: result, batch: written };
}
