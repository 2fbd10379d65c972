import type { BatchLine, historyCalls } from '../../shared/api/history.ts';
import { registerOf, registers } from '../../shared/registers/definitions/index.ts';
import { batchEntries } from '../ledger/journal/batch-entries.ts';
import {
  type BatchSummary,
  countBatches,
  listActors,
  listBatches,
  rowHistory,
} from '../ledger/journal/history.ts';
import { historyWords } from '../ledger/journal/history-words.ts';
import { revertRow } from '../ledger/journal/revert.ts';
import { undoBatch } from '../ledger/journal/undo.ts';
import { countBinned, listBinned } from '../ledger/records/list-binned.ts';
import type { JournalAction } from '../ledger/tables.ts';
import type { Handlers } from './handler.ts';
import { listLine } from './row-texts.ts';

export const historyHandlers: Handlers<typeof historyCalls> = {
  async listBatches({ limit, before, text, actor }, { reader }) {
    const batches = await listBatches(reader, limit, { before, text, actor });
    return { total: await countBatches(reader, { text, actor }), lines: batches.map(batchLine) };
  },

  listActors: (_, { reader }) => listActors(reader),

  async batchRows({ batch, offset, limit }, { reader }) {
    const { total, entries } = await batchEntries(reader, batch, { offset, limit });
    const rows = entries.map(({ register, row, name, action, words, live }) => ({
      register,
      id: row,
      name,
      action: actionWords[action],
      changes: words,
      live,
    }));
    return { total, rows };
  },

  countBinned: (_, { reader }) => countBinned(reader),

  async listBinned({ register, ...wanted }, { reader }) {
    const definition = registerOf(register);
    const { total, rows } = await listBinned(reader, definition, wanted);
    const lines = rows.map(({ row, removedAt, removedBy }) => ({
      ...listLine(definition, row, reader.names),
      removedAt,
      removedBy,
    }));
    return { total, lines };
  },

  async rowHistory({ register, id }, { reader }) {
    const definition = registerOf(register);
    const entries = await rowHistory(reader, definition, id);
    return entries.map(({ batch, at, actor, label, action, revision, changes }) => ({
      batch,
      at,
      actor,
      label,
      revision,
      fields: Object.keys(changes),
      changes: historyWords(definition, changes, reader.names),
      revertible: action === 'update' && !Object.values(changes).some((change) => change?.length === 0),
    }));
  },

  async undoBatch({ batch }, session) {
    const undone = await session.write((ledger) => undoBatch(ledger, batch));
    session.changed(registers.map(({ key }) => key));
    const [latest] = await listBatches(session.reader, 1);
    return { ...undone, label: latest?.label ?? '' };
  },

  async lastUndoable(_, { reader, actor }) {
    const recent = await listBatches(reader, 200);
    const found = recent.find(
      (batch) =>
        batch.actor === actor &&
        batch.undoneBy === null &&
        (batch.kind === 'edit' || batch.kind === 'import'),
    );
    return found === undefined ? null : batchLine(found);
  },

  async revertRow({ register, id, revision, before }, session) {
    const reverted = await session.write((ledger) =>
      revertRow(ledger, registerOf(register), id, revision, before),
    );
    session.changed([register]);
    return { revision: reverted.row.revision, batch: reverted.batch };
  },
};

/** Nothing in the registers to take back. */
const changesNoRow: ReadonlySet<BatchSummary['kind']> = new Set(['reveal', 'design', 'purge']);

function batchLine(batch: BatchSummary): BatchLine {
  return { ...batch, undoable: batch.undoneBy === null && !changesNoRow.has(batch.kind) };
}

/** What happened to a row, as the clerk calls it. */
const actionWords: Readonly<Record<JournalAction, string>> = {
  insert: '新增',
  update: '修改',
  remove: '删除',
  restore: '恢复',
  withdraw: '撤回',
};
