import type { BatchLine, historyCalls } from '../../shared/api/history.ts';
import { registerOf, registers } from '../../shared/registers/definitions/index.ts';
import { type BatchSummary, listBatches, rowHistory } from '../ledger/journal/history.ts';
import { historyWords } from '../ledger/journal/history-words.ts';
import { revertRow } from '../ledger/journal/revert.ts';
import { undoBatch } from '../ledger/journal/undo.ts';
import type { Handlers } from './handler.ts';

export const historyHandlers: Handlers<typeof historyCalls> = {
  listBatches: async ({ limit }, { reader }) => (await listBatches(reader, limit)).map(batchLine),

  async rowHistory({ register, id }, { reader }) {
    const definition = registerOf(register);
    const entries = await rowHistory(reader, definition, id);
    return entries.map(({ batch, at, actor, label, action, changes }) => ({
      batch,
      at,
      actor,
      label,
      changes: historyWords(definition, changes, reader.names),
      revertible: action === 'update',
    }));
  },

  async undoBatch({ batch }, session) {
    const undone = await undoBatch(session.writer, batch);
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
    const row = await revertRow(session.writer, registerOf(register), id, revision, before);
    session.changed([register]);
    return { revision: row.revision };
  },
};

function batchLine({ id, at, actor, label, changes, undoneBy, kind }: BatchSummary): BatchLine {
  return { id, at, actor, label, changes, undoneBy, undoable: undoneBy === null && kind !== 'reveal' };
}
