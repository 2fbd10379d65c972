import { sql } from 'kysely';
import { Refusal } from '../../../shared/messages/refusal.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import {
  type AnyRegister,
  fieldOf,
  type Row,
  type RowValues,
  rowSchema,
} from '../../../shared/registers/register.ts';
import { checkRow, completeRow, sameValue } from '../../../shared/registers/row-check.ts';
import { writeEntry } from '../journal/entry.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import { indexRow, searchedFields } from '../search/search-index.ts';
import type { JournalAction, LedgerTransaction, RegisterTables } from '../tables.ts';
import type { Touched } from './dangling-references.ts';
import { moveRows, type moves, removedStates } from './move-rows.ts';
import { columnsFromValues, rowFromColumns } from './row-columns.ts';

/**
 * The one way a row changes: validate → write → journal entry → search, all in the batch's transaction.
 * Made by `changeLedger`; lives as long as its transaction.
 */
export class Changes {
  readonly #ledger: Ledger;
  readonly #trx: LedgerTransaction;
  readonly #batch: number;
  readonly #today: string;
  readonly #written = new Set<string>();
  readonly #taken = new Set<string>();
  #count = 0;

  constructor(ledger: Ledger, trx: LedgerTransaction, batch: number, today: string) {
    this.#ledger = ledger;
    this.#trx = trx;
    this.#batch = batch;
    this.#today = today;
  }

  get batch(): number {
    return this.#batch;
  }

  /** Journal entries written so far. */
  get count(): number {
    return this.#count;
  }

  /** The registers in which this batch wrote references, and those it took rows from. */
  get touched(): Touched {
    return { written: this.#written, taken: this.#taken };
  }

  /** Adds a row. Refused with every reason at once if a value may not enter. */
  async insert(definition: AnyRegister, given: RowValues): Promise<Row> {
    const values = await this.#validated(definition, given, null);
    const written = await this.#registers()
      .insertInto(tableName(definition.key))
      .values({ ...columnsFromValues(definition, values), revision: 1, removed: removedStates.live })
      .executeTakeFirstOrThrow();
    const row: Row = { id: Number(written.insertId), revision: 1, values };
    indexRow(this.#ledger.db, definition, row.id, values);
    await this.#journal(definition, row.id, 'insert', 1);
    return row;
  }

  /**
   * Changes some fields of a row.
   *
   * @param revision the revision the change was made on; another one means that somebody else was faster
   */
  async update(definition: AnyRegister, id: number, revision: number, given: RowValues): Promise<Row> {
    const current = await this.#current(definition, id, revision);
    const values = await this.#validated(definition, { ...current.values, ...given }, current);
    return this.#replace(definition, current, values);
  }

  /** Gives fields their former values back. Not validated: what was in the ledger may come back, whatever the rules say today. */
  async rewrite(definition: AnyRegister, id: number, former: RowValues): Promise<Row> {
    const current = await this.#current(definition, id, null);
    await this.#refuseTwins(definition, former, current);
    return this.#replace(definition, current, { ...current.values, ...former });
  }

  /** Moves a row to the recycle bin; refused at the end of the batch if another row still points to it. */
  async remove(definition: AnyRegister, id: number, revision: number): Promise<void> {
    await this.#current(definition, id, revision);
    await moveRows(this.#ledger, this.#trx, this, definition, sql`${id}`, 'remove');
  }

  /** Brings a row back from the recycle bin. */
  async restore(definition: AnyRegister, id: number, revision: number): Promise<void> {
    await this.#current(definition, id, revision, removedStates.binned);
    await moveRows(this.#ledger, this.#trx, this, definition, sql`${id}`, 'restore');
  }

  /** Many rows were moved or loaded in bulk, with their journal entries. */
  noteMoved(definition: AnyRegister, count: number, action: keyof typeof moves | 'insert'): void {
    this.#count += count;
    (action === 'insert' || action === 'restore' ? this.#written : this.#taken).add(definition.key);
  }

  async #validated(definition: AnyRegister, given: RowValues, current: Row | null): Promise<RowValues> {
    const blank = Object.fromEntries(Object.keys(definition.fields).map((key) => [key, null]));
    const values: RowValues = { ...blank, ...completeRow(definition, given) };
    const reasons = checkRow(definition, values, { today: this.#today }).filter(
      (notice) => notice.level === 'refuse',
    );
    if (reasons.length > 0) {
      throw new Refusal('row-refused', {
        label: definition.label,
        reasons: reasons.map((notice) => notice.message),
      });
    }
    await this.#refuseTwins(definition, values, current);
    return rowSchema(definition).parse(values);
  }

  /** @param current the live row that is changed: what it has already is its own, and not looked for again */
  async #refuseTwins(definition: AnyRegister, values: RowValues, current: Row | null): Promise<void> {
    for (const [key, field] of Object.entries(definition.fields)) {
      const value = values[key] ?? null;
      if (!field.unique || value === null || sameValue(value, current?.values[key])) continue;
      const twin = await this.#registers()
        .selectFrom(tableName(definition.key))
        .select('id')
        .where(columnName(key), '=', field.toColumn(value))
        .where('removed', '=', removedStates.live)
        .where('id', '!=', current?.id ?? -1)
        .executeTakeFirst();
      if (twin === undefined) continue;
      const reason = `${field.label}“${field.show(value, this.#ledger.names)}”已经有了，不能重复。`;
      throw new Refusal('row-refused', { label: definition.label, reasons: [reason] });
    }
  }

  /** The row as it stands, if it is where the change expects it and nobody was faster. */
  async #current(
    definition: AnyRegister,
    id: number,
    revision: number | null,
    state: number = removedStates.live,
  ): Promise<Row> {
    const raw = await this.#registers()
      .selectFrom(tableName(definition.key))
      .selectAll()
      .where('id', '=', id)
      .where('removed', '=', state)
      .executeTakeFirst();
    if (raw === undefined) throw new Refusal('row-missing', { label: definition.label, id });
    const row = rowFromColumns(definition, raw);
    if (revision !== null && row.revision !== revision) {
      const name = String(row.values[definition.nameField] ?? '');
      throw new Refusal('row-changed', { label: definition.label, name });
    }
    return row;
  }

  /** Writes the fields that differ, and nothing if none does. */
  async #replace(definition: AnyRegister, current: Row, values: RowValues): Promise<Row> {
    const before: Record<string, FieldValue | null> = {};
    const after: Record<string, FieldValue | null> = {};
    for (const [key, value] of Object.entries(values)) {
      if (sameValue(value, current.values[key])) continue;
      before[key] = current.values[key] ?? null;
      after[key] = value;
    }
    if (Object.keys(after).length === 0) return current;
    const revision = current.revision + 1;
    await this.#registers()
      .updateTable(tableName(definition.key))
      .set({ ...columnsFromValues(definition, after), revision })
      .where('id', '=', current.id)
      .execute();
    this.#ledger.names.forget(definition.key, current.id);
    if (searchedFields(definition).some((key) => key in after))
      indexRow(this.#ledger.db, definition, current.id, values);
    await this.#journal(definition, current.id, 'update', revision, { before, after });
    return { id: current.id, revision, values };
  }

  async #journal(
    definition: AnyRegister,
    row: number,
    action: JournalAction,
    revision: number,
    images?: { before: RowValues; after: RowValues },
  ): Promise<void> {
    this.#count += 1;
    const changed = Object.keys(images?.after ?? definition.fields);
    if (changed.some((key) => fieldOf(definition, key).target !== null)) this.#written.add(definition.key);
    await writeEntry(this.#trx, {
      batch: this.#batch,
      definition,
      row,
      action,
      revision,
      ...(images === undefined ? {} : { images }),
    });
  }

  #registers() {
    return this.#trx.withTables<RegisterTables>();
  }
}
