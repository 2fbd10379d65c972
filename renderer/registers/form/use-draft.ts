import { useEffect, useEffectEvent, useState } from 'react';
import { useLedger } from '../../app/use-ledger.ts';
import { DraftKeeper } from '../../drafts/draft-keeper.ts';
import type { DraftContent } from '../../drafts/drafts.ts';
import { windowMemory } from '../../drafts/window-memory.ts';
import { changedKeys, entryAt, type FormState, isDirty } from './form-state.ts';

export interface FormDraft {
  /** False if this window cannot keep drafts: what is typed is then only in the form. */
  readonly works: boolean;
  drop(): void;
  /** Fulfilled when the last keystroke is on the disk. */
  settled(): Promise<void>;
}

/** Keeps what differs from the ledger on the disk, keystroke by keystroke, while `enabled`. */
export function useDraft(state: FormState, enabled: boolean): FormDraft {
  const { folder } = useLedger();
  const [works, setWorks] = useState(true);
  const [keeper] = useState(() => {
    const place = { ledger: folder, register: state.definition.key, row: state.card?.id ?? null };
    return new DraftKeeper(windowMemory, place, (error) => {
      console.warn('the window could not keep a draft', error);
      setWorks(false);
    });
  });
  const keep = useEffectEvent(() => {
    const content = draftOf(state);
    if (content === null) keeper.drop();
    else keeper.keep({ content, revision: state.revision, at: new Date().toISOString() });
  });
  const { entries } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept anew with each keystroke, which is what changes `entries`
  useEffect(() => {
    if (enabled) keep();
  }, [entries, enabled]);
  return { works, drop: () => keeper.drop(), settled: () => keeper.settled() };
}

/** The fields that differ, as they stand; null if none does. */
function draftOf(state: FormState): DraftContent | null {
  if (!isDirty(state)) return null;
  const entries = Object.fromEntries(changedKeys(state).map((key) => [key, entryAt(state, key)]));
  return { name: entryAt(state, state.definition.nameField).text, entries };
}
