import { useEffect, useEffectEvent, useState } from 'react';
import type { ListLine } from '../../../shared/api/registers.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { useSay } from '../../ui/say.tsx';
import { editOn } from './cell-edits.ts';
import { entryOfCell } from './cell-entry.ts';
import { whyNotHere } from './editable.ts';
import type { Editing, GridActs } from './grid-context.ts';
import type { ListMemory } from './list-memory.ts';
import { discardEdit, writeCell } from './write-cell.ts';

export interface CellEditing extends Pick<GridActs, 'begin' | 'commit' | 'cancel'> {
  readonly editing: Editing | null;
  /** Empties a cell (Delete). */
  empty(line: ListLine, field: string): void;
  /** Gives up what was refused in a cell (Esc). */
  discard(line: ListLine, field: string): void;
}

/** 就地修改: which cell is being written in, and what becomes of what was written. */
export function useEditing(
  definition: AnyRegister,
  memory: ListMemory,
  /** Goes on to the next cell after a writing. */
  goOn: (how: 'down' | 'right' | 'left') => void,
  /** Puts the focus back into the current cell. */
  refocus: () => void,
): CellEditing {
  const [editing, setEditing] = useState<Editing | null>(null);
  const say = useSay();
  const isEditing = editing !== null;
  const focusAgain = useEffectEvent(refocus);
  useEffect(() => {
    // The control that had the focus is gone; a click elsewhere has taken it there already.
    if (!isEditing && document.activeElement === document.body) focusAgain();
  }, [isEditing]);

  const write = async (line: ListLine, field: string, entry: { text: string }) => {
    const warnings = await writeCell(memory.edits, definition, line, field, entry);
    const name = line.texts[definition.nameField] ?? '';
    for (const warning of warnings) say.reminder(`${name}：${warning}`);
  };
  const textOf = (line: ListLine, field: string) =>
    editOn(memory.edits.get(), line, field)?.text ?? line.texts[field] ?? '';
  return {
    editing,
    begin(line, field, typed) {
      const why = whyNotHere(definition, line, field);
      if (why !== null) return say.hint(why);
      const entry = entryOfCell(definition, textOf(line, field), field, typed);
      setEditing({ id: line.id, field, begin: typed, draft: { current: entry } });
    },
    commit(line, field, entry, how) {
      setEditing((now) => (now?.id === line.id && now.field === field ? null : now));
      if (entry.text !== textOf(line, field)) void write(line, field, entry);
      if (how === 'enter') goOn('down');
      else if (how === 'tab') goOn('right');
      else if (how === 'back-tab') goOn('left');
    },
    cancel: () => setEditing(null),
    empty(line, field) {
      const why = whyNotHere(definition, line, field);
      if (why !== null) say.hint(why);
      else if (textOf(line, field) !== '') void write(line, field, { text: '' });
    },
    discard: (line, field) => discardEdit(memory.edits, { id: line.id, field }),
  };
}
