import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { findRegister } from '../../shared/registers/definitions/index.ts';
import { fieldOf } from '../../shared/registers/register.ts';
import { useLedger } from '../app/use-ledger.ts';
import { listDrafts, type ReadDraft } from './drafts.ts';
import { windowMemory } from './window-memory.ts';

/** One unsaved form, for a list of them. */
export interface DraftLine {
  readonly key: string;
  /** `新增党员“王芳”`, `修改党员“王芳”`. */
  readonly title: string;
  /** ISO moment of the last keystroke. */
  readonly at: string;
  /** The fields that were typed into. */
  readonly fields: readonly string[];
  /** The form's address. */
  readonly path: string;
}

/** 没有保存完的内容 of the open ledger, the latest first; follows every keystroke and every saving. */
export function useDrafts(): readonly DraftLine[] {
  const { folder } = useLedger();
  const [drafts, setDrafts] = useState<readonly ReadDraft[]>([]);
  useEffect(() => {
    const watched = liveQuery(() => listDrafts(windowMemory, folder)).subscribe({
      next: setDrafts,
      // The list is a reminder; a window that cannot remember has nothing to remind of.
      error: (error: unknown) => console.warn('the window remembers no drafts', error),
    });
    return () => watched.unsubscribe();
  }, [folder]);
  return drafts.flatMap((draft) => draftLine(draft) ?? []);
}

/** Null for a draft of a register that this version does not have. */
function draftLine({ key, register, row, at, content }: ReadDraft): DraftLine | null {
  const definition = findRegister(register);
  if (definition === undefined) return null;
  const name = content.name === '' ? '' : `“${content.name}”`;
  return {
    key,
    title: `${row === null ? '新增' : '修改'}${definition.label}${name}`,
    at,
    fields: Object.keys(content.entries)
      .filter((field) => field in definition.fields)
      .map((field) => fieldOf(definition, field).label),
    path: `/registers/${register}/${row ?? 'new'}`,
  };
}
