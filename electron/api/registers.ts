import type { FoundIn, FoundRow, registerCalls } from '../../shared/api/registers.ts';
import { registerOf, registers } from '../../shared/registers/definitions/index.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { mostChosen } from '../../shared/registers/row-choice.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { changeLedger } from '../ledger/records/change-ledger.ts';
import type { Changes } from '../ledger/records/changes.ts';
import { countByAnswer } from '../ledger/records/count-by-answer.ts';
import { getRow } from '../ledger/records/get-row.ts';
import { listRows } from '../ledger/records/list-rows.ts';
import { rowsOf } from '../ledger/records/rows-of.ts';
import type { Session } from '../service/session.ts';
import { checkRow } from './check-row.ts';
import type { Handlers } from './handler.ts';
import { noteReveal } from './note-reveal.ts';
import { listLine, nameOfRow, rowCard } from './row-texts.ts';
import { writeCells } from './write-cells.ts';

const pageOfIds = 1000;

export const registerHandlers: Handlers<typeof registerCalls> = {
  async listRows(request, { reader }) {
    const definition = registerOf(request.register);
    const { total, rows, searchComplete } = await listRows(reader, request);
    return { total, searchComplete, lines: rows.map((row) => listLine(definition, row, reader.names)) };
  },

  async listIds(request, { reader }) {
    const chosen: { id: number; revision: number }[] = [];
    for (let offset = 0; offset < mostChosen; offset += pageOfIds) {
      const { rows } = await listRows(reader, { ...request, limit: pageOfIds, offset });
      for (const { id, revision } of rows) chosen.push({ id, revision });
      if (rows.length < pageOfIds) break;
    }
    return chosen;
  },

  async linesOf({ register, ids }, { reader }) {
    const definition = registerOf(register);
    const lines = (await rowsOf(reader, definition, ids)).map((row) =>
      listLine(definition, row, reader.names),
    );
    const byId = new Map(lines.map((line) => [line.id, line]));
    return ids.map((id) => byId.get(id)).filter((line) => line !== undefined);
  },

  async getRow({ register, id }, { reader }) {
    const definition = registerOf(register);
    const { row, binned } = await getRow(reader, definition, id);
    return rowCard(definition, row, binned, reader.names);
  },

  async revealField({ register, id, field: key }, session) {
    const definition = registerOf(register);
    const field = fieldOf(definition, key);
    const { row } = await getRow(session.reader, definition, id);
    const value = row.values[key] ?? null;
    const name = nameOfRow(definition, row, session.reader.names);
    await noteReveal(session, `查看${definition.label}“${name}”的${field.label}`);
    return { text: value === null ? '' : field.show(value, session.reader.names) };
  },

  checkRow,

  async saveRow({ register, row, values }, session) {
    const definition = registerOf(register);
    const former = row === null ? null : await getRow(session.reader, definition, row.id);
    const known = { ...former?.row.values, ...values };
    const name = nameOfRow(definition, { values: known }, session.reader.names);
    const label = `${row === null ? '新增' : '修改'}${definition.label}“${name}”`;
    const { batch, result } = await session.write((ledger) =>
      changeLedger(ledger, { kind: 'edit', label }, (changes) =>
        row === null
          ? changes.insert(definition, values)
          : changes.update(definition, row.id, row.revision, values),
      ),
    );
    if (batch !== null) session.changed([register]);
    return { id: result.id, revision: result.revision, batch };
  },

  writeCells,

  removeRows: ({ register, rows }, session) =>
    moveRows(session, register, rows, '删除', (changes, { id, revision }) =>
      changes.remove(registerOf(register), id, revision),
    ),

  putBackRows: ({ register, rows }, session) =>
    moveRows(session, register, rows, '恢复', (changes, { id, revision }) =>
      changes.restore(registerOf(register), id, revision),
    ),

  findRows: ({ register, text, limit }, { reader }) => findRows(reader, registerOf(register), text, limit),

  async findEverywhere({ text, limit }, { reader }) {
    const found: FoundIn[] = [];
    for (const definition of registers) {
      const rows = await findRows(reader, definition, text, limit);
      if (rows.length > 0) found.push({ register: definition.key, rows });
    }
    return found;
  },

  countByAnswer: async ({ register, field, ...within }, { reader }) =>
    countByAnswer(reader, registerOf(register), field, within),
};

/** Rows whose name fits, each with what tells namesakes apart: what the list shows beside the name. */
async function findRows(
  ledger: Ledger,
  definition: AnyRegister,
  text: string,
  limit: number,
): Promise<readonly FoundRow[]> {
  const { rows } = await listRows(ledger, { register: definition.key, search: text, limit });
  const second = definition.views[0].columns.find((key) => key !== definition.nameField);
  return rows.map((row) => {
    const line = listLine(definition, row, ledger.names);
    return {
      id: row.id,
      name: nameOfRow(definition, row, ledger.names),
      detail: (second === undefined ? undefined : line.texts[second]) ?? '',
    };
  });
}

async function moveRows(
  session: Session,
  register: string,
  rows: readonly { readonly id: number; readonly revision: number }[],
  verb: '删除' | '恢复',
  move: (changes: Changes, row: { readonly id: number; readonly revision: number }) => Promise<void>,
): Promise<{ batch: number | null }> {
  const definition = registerOf(register);
  const [first] = rows;
  const only =
    rows.length === 1 && first !== undefined ? await getRow(session.reader, definition, first.id) : null;
  const which =
    only === null ? ` ${rows.length} 条` : `“${nameOfRow(definition, only.row, session.reader.names)}”`;
  const label = `${verb}${definition.label}${which}`;
  const { batch } = await session.write((ledger) =>
    changeLedger(ledger, { kind: 'edit', label }, async (changes) => {
      for (const row of rows) await move(changes, row);
    }),
  );
  session.changed([register]);
  return { batch };
}
