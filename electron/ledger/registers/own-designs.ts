import type { Database } from 'better-sqlite3';
import { Refusal } from '../../../shared/messages/refusal.ts';
import {
  adoptDesigns,
  findRegister,
  registerOf,
  shippedRegisters,
} from '../../../shared/registers/definitions/index.ts';
import {
  type AddedFields,
  addedFields,
  type OfficeDesigns,
  type OwnField,
  type OwnRegister,
  ownRegister,
} from '../../../shared/registers/own/design.ts';
import {
  problemWithAnswers,
  problemWithDesigns,
  withRegister,
} from '../../../shared/registers/own/design-problem.ts';
import { editableTables } from '../../../shared/registers/own/edited-fields.ts';
import {
  type EditedTable,
  editedTable,
  problemWithEdits,
} from '../../../shared/registers/own/edited-table.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { queueForSearch, searchedFields } from '../search/search-index.ts';
import { growRegister } from './grow.ts';
import { columnName, quote, tableName } from './table-names.ts';

/** Before the key of an edited code table, which stands in the table of designs like a register. */
const tablePrefix = 'codes:';

/** What the office of a ledger has designed itself, in the order in which it was made. */
export function readDesigns(db: Database): OfficeDesigns {
  const designs = db
    .prepare<[], { register: string; design: string }>(
      'SELECT register, design FROM own_design ORDER BY length(register), register',
    )
    .all()
    .map(({ register, design }) => ({ register, parsed: JSON.parse(design) as unknown }));
  return {
    registers: designs.filter(isOwn).map(({ parsed }) => ownRegister.parse(parsed)),
    added: designs
      .filter((design) => !isOwn(design) && !isTable(design))
      .map(({ parsed }) => addedFields.parse(parsed)),
    tables: designs.filter(isTable).map(({ parsed }) => editedTable.parse(parsed)),
  };
}

/**
 * Saves a register of the office's own, new or changed, and makes its table and columns. Nothing is dropped: a field or
 * register that is hidden keeps its values. Said in the history.
 *
 * @param design without a key for a new one
 * @returns its key
 * @throws Refusal if the design takes a field away or gives it another type
 */
export function saveOwnRegister(
  ledger: Ledger,
  design: Omit<OwnRegister, 'key'> & { key: string | null },
): string {
  const designs = readDesigns(ledger.db);
  const { registers } = designs;
  const former = registers.find(({ key }) => key === design.key);
  if (design.key !== null && former === undefined) {
    throw new Refusal('design-missing', { label: design.label });
  }
  refuseLostFields(former?.fields ?? [], design.fields);
  const key = design.key ?? `own-${registers.length + 1}`;
  const saved: OwnRegister = { ...design, key };
  refuseProblem(problemWithAnswers(design.fields));
  refuseProblem(problemWithDesigns(withRegister(designs, saved), shippedRegisters));
  const verb = former === undefined ? '新建' : design.hidden ? '停用' : '修改';
  save(ledger, key, saved, `${verb}自定义台账“${design.label}”`, design.hidden ? null : key);
  return key;
}

/** Saves the fields that the office adds to one of the program's registers. @throws as `saveOwnRegister` */
export function saveAddedFields(ledger: Ledger, { register, fields }: AddedFields): void {
  const designs = readDesigns(ledger.db);
  refuseLostFields(designs.added.find((other) => other.register === register)?.fields ?? [], fields);
  const { label, fields: present } = registerOf(register);
  const shipped = new Set(
    Object.entries(present)
      .filter(([key]) => !key.startsWith('own'))
      .map(([, field]) => field.label),
  );
  const twin = fields.find((field) => !field.hidden && shipped.has(field.label));
  if (twin !== undefined) throw new Refusal('design-label-taken', { label, field: twin.label });
  refuseProblem(problemWithAnswers(fields));
  const others = designs.added.filter((other) => other.register !== register);
  refuseProblem(
    problemWithDesigns({ ...designs, added: [...others, { register, fields }] }, shippedRegisters),
  );
  save(ledger, register, { register, fields }, `修改${label}的自设栏目`, register);
}

/**
 * Saves what the office changed about the answers of a code table; every field that uses it follows. Said in the history.
 *
 * @throws Refusal if the table is an official one, an answer was taken away, or a text would mean two answers
 */
export function saveEditedTable(ledger: Ledger, edited: EditedTable): void {
  const { tables } = readDesigns(ledger.db);
  const editable = editableTables(shippedRegisters).find(({ key }) => key === edited.table);
  if (editable === undefined) throw new Refusal('table-official', { table: edited.table });
  const former = tables.find(({ table }) => table === edited.table);
  const problem = problemWithEdits(editable.table, former, edited);
  refuseProblem(problem);
  save(ledger, `${tablePrefix}${edited.table}`, edited, `修改选项表“${editable.table.name}”`, null);
}

/** @param grows the register whose table has to get new columns, if one has */
function save(ledger: Ledger, key: string, design: unknown, label: string, grows: string | null): void {
  const { db } = ledger;
  db.transaction(() => {
    db.prepare(
      'INSERT INTO own_design (register, design) VALUES (?, ?) ON CONFLICT (register) DO UPDATE SET design = excluded.design',
    ).run(key, JSON.stringify(design));
    const former = grows === null ? undefined : findRegister(grows);
    const searched = former === undefined ? [] : searchedFields(former);
    adoptDesigns(readDesigns(db));
    if (grows !== null) grow(db, registerOf(grows), searched);
    db.prepare("INSERT INTO batch (at, actor, kind, label) VALUES (?, ?, 'design', ?)").run(
      ledger.now(),
      ledger.actor,
      label,
    );
  }).immediate();
}

/**
 * Brings a register's table up to its definition. If the search now looks through a field that was out of use, and
 * filled, its rows are queued to be made findable by it (`fillSearchIndex`).
 *
 * @param searched the fields that it looked through before
 */
function grow(db: Database, definition: AnyRegister, searched: readonly string[]): void {
  growRegister(db, definition);
  const filled = searchedFields(definition)
    .filter((key) => !searched.includes(key))
    .map((key) => `${quote(columnName(key))} IS NOT NULL`);
  if (filled.length === 0) return;
  const last = db
    .prepare<[], number | null>(
      `SELECT max(id) FROM ${quote(tableName(definition.key))} WHERE ${filled.join(' OR ')}`,
    )
    .pluck()
    .get();
  if (typeof last === 'number') queueForSearch(db, definition, 1, last);
}

function refuseProblem(problem: Refusal | null): void {
  if (problem !== null) throw problem;
}

/** A design may hide a field, never lose it: its column holds what people typed. */
function refuseLostFields(former: readonly OwnField[], fields: readonly OwnField[]): void {
  for (const { key, type, label } of former) {
    if (fields.find((field) => field.key === key)?.type !== type)
      throw new Refusal('design-field-lost', { field: label });
  }
}

function isOwn({ register }: { readonly register: string }): boolean {
  return register.startsWith('own-');
}

function isTable({ register }: { readonly register: string }): boolean {
  return register.startsWith(tablePrefix);
}
