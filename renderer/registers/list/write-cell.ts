import type { ListLine, WrittenCells } from '../../../shared/api/registers.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { ask } from '../../bridge/ask.ts';
import { asFault } from '../../bridge/fault.ts';
import type { FieldEntry } from '../fields/field-entry.ts';
import { type CellEdit, type CellEdits, revisionOf, withEdit, withoutEdit } from './cell-edits.ts';
import type { Kept } from './kept.ts';

/** Cells are written one after the other: the second change of a row must know the revision that the first one made. */
let queue: Promise<void> = Promise.resolve();

/**
 * 就地修改: writes what was typed into a cell. The cell shows it at once; what the ledger refuses stays in the cell with
 * the reason.
 *
 * @returns what somebody should look at although it was taken, in sentences
 */
export function writeCell(
  edits: Kept<CellEdits>,
  definition: AnyRegister,
  line: ListLine,
  field: string,
  entry: FieldEntry,
): Promise<readonly string[]> {
  const edit: CellEdit = {
    id: line.id,
    field,
    text: entry.text,
    state: 'saving',
    revision: null,
    reason: null,
    name: line.texts[definition.nameField] ?? '',
  };
  edits.set((all) => withEdit(all, edit));
  const written = queue.then(async () => {
    try {
      const row = { id: line.id, revision: revisionOf(edits.get(), line) };
      const { saved, refused, warned } = await write(definition, row, field, entry);
      if (refused.length > 0) throw new RefusedCell(refused.map(({ message }) => message).join(''));
      const revision = saved[0]?.revision ?? row.revision;
      edits.set((all) => withEdit(all, { ...edit, state: 'saved', revision }));
      return warned.map(({ message }) => message);
    } catch (error) {
      const reason = error instanceof RefusedCell ? error.message : asFault(error).message;
      edits.set((all) => withEdit(all, { ...edit, state: 'refused', reason }));
      return [];
    }
  });
  queue = written.then(() => undefined);
  return written;
}

/** Gives up what was typed into a cell: it shows again what the ledger has. */
export function discardEdit(edits: Kept<CellEdits>, { id, field }: Pick<CellEdit, 'id' | 'field'>): void {
  edits.set((all) => withoutEdit(all, id, field));
}

class RefusedCell extends Error {}

type Outcome = Pick<WrittenCells, 'refused' | 'warned' | 'saved'>;

async function write(
  definition: AnyRegister,
  row: { readonly id: number; readonly revision: number },
  field: string,
  { text, value }: FieldEntry,
): Promise<Outcome> {
  const register = definition.key;
  if (value !== undefined && value !== null && fieldOf(definition, field).target !== null) {
    // A row was chosen: its name alone might mean somebody else of the same name.
    const { id, revision } = await ask('saveRow', { register, row, values: { [field]: mutable(value) } });
    return { refused: [], warned: [], saved: [{ row: 0, id, revision }] };
  }
  return ask('writeCells', {
    register,
    columns: [field],
    rows: [{ row, texts: [text] }],
    apply: 'all',
    label: '修改',
  });
}

type Value = NonNullable<FieldEntry['value']>;

/** The bridge's schema asks for arrays of its own. */
function mutable(value: Value) {
  if (typeof value !== 'object') return value;
  return value.map((item: string | number) => item) as string[] | number[];
}
