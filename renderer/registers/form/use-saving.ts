import { useState } from 'react';
import type { RowCard, SavedRow } from '../../../shared/api/registers.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { ask } from '../../bridge/ask.ts';
import { asFault } from '../../bridge/fault.ts';
import { todayHere } from '../fields/field-entry.ts';
import { rowCalled } from '../fields/use-reference-options.ts';
import { type Comparison, compareVersions, joinVersions } from './compare-versions.ts';
import { focusField } from './field-focus.ts';
import { faultyKeys, noticesOfRow } from './form-notices.ts';
import { formReducer } from './form-reducer.ts';
import { changedValues, entryAt, type FormState, isDirty, isUnread } from './form-state.ts';
import type { Alone } from './use-alone.ts';
import { asInput, type LiveForm } from './use-row-form.ts';

/** The row as somebody else left it, beside what stands in the form. */
export interface Versions {
  readonly theirs: RowCard;
  readonly comparison: Comparison;
}

/** What the clerk wants to do once the row is saved. */
export type Next = 'stay' | 'another' | 'leave';

export interface Saving {
  /** Set while the clerk has to choose between two versions. */
  readonly versions: Versions | null;
  /** @returns whether it was saved; where not, the form says why */
  save(next: Next): Promise<boolean>;
  /** Shows both versions of a row that somebody else changed meanwhile. */
  compare(): Promise<void>;
  /** Takes the form onto the row as it is now, without the fields given up, and saves it. */
  join(givenUp: ReadonlySet<string>): Promise<void>;
  dismiss(): void;
}

/**
 * 保存: reads everything, has it judged, writes it; where somebody was faster, shows both versions.
 *
 * @param alone runs one thing at a time
 * @param onSaved what comes after; the batch is null if there was nothing to save
 */
export function useSaving(
  { latest, dispatch }: LiveForm,
  alone: Alone['alone'],
  onSaved: (saved: SavedRow, next: Next) => Promise<void>,
): Saving {
  const [versions, setVersions] = useState<(Versions & { readonly next: Next }) | null>(null);

  const showVersions = async (state: FormState, next: Next) => {
    if (state.card === null) return;
    const place = { register: state.definition.key, id: state.card.id };
    const [theirs, history] = await Promise.all([ask('getRow', place), ask('rowHistory', place)]);
    const since = history.filter(({ revision }) => revision > (state.revision ?? 0));
    const changed = new Set(since.flatMap(({ fields }) => fields));
    setVersions({ theirs, comparison: compareVersions(state, theirs, changed), next });
  };

  const saveState = async (state: FormState, next: Next): Promise<boolean> => {
    const ready = await judged(state);
    dispatch({ type: 'replace', state: ready, today: todayHere() });
    const [faulty] = faultyKeys(ready);
    if (faulty !== undefined) {
      focusField(faulty);
      return false;
    }
    if (noticesOfRow(ready).some(({ level }) => level === 'refuse')) return false;
    const { card, revision, definition } = ready;
    if (card !== null && !isDirty(ready)) {
      await onSaved({ id: card.id, revision: card.revision, batch: null }, next);
      return true;
    }
    const row = card === null || revision === null ? null : { id: card.id, revision };
    const values = asInput(changedValues(ready));
    let saved: SavedRow;
    try {
      saved = await ask('saveRow', { register: definition.key, row, values });
    } catch (error) {
      if (asFault(error).code !== 'row-changed') throw error;
      await showVersions(ready, next);
      return false;
    }
    await onSaved(saved, next);
    return true;
  };

  return {
    versions,
    async save(next) {
      const before = document.activeElement;
      const saved = await alone(async () => {
        await leaveField();
        return saveState(latest.current, next);
      });
      // Ctrl+S in the middle of the form: one goes on where one was.
      const isNowhere = document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
      return saved ?? false;
    },
    async compare() {
      await alone(() => showVersions(latest.current, 'stay'));
    },
    async join(givenUp) {
      if (versions === null) return;
      setVersions(null);
      const joined = joinVersions(latest.current, versions.theirs, givenUp);
      await alone(() => saveState(joined, versions.next));
    },
    dismiss: () => setVersions(null),
  };
}

/** Leaving the field hands over what stands in it; the next task sees it. */
async function leaveField(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await new Promise((resolve) => setTimeout(resolve));
}

/** The form with everything read, names looked up, and all that the rules and the ledger have to say of it. */
async function judged(state: FormState): Promise<FormState> {
  const today = todayHere();
  let ready = state;
  for (const key of Object.keys(state.definition.fields)) {
    const { target, type } = fieldOf(state.definition, key);
    if (target === null || type !== 'reference' || !isUnread(ready, key)) continue;
    const row = await rowCalled(target, entryAt(ready, key).text);
    if (row === null) continue;
    ready = formReducer(ready, { type: 'change', key, entry: { text: row.name, value: row.id }, today });
  }
  ready = formReducer(ready, { type: 'commit-all', today });
  const told = await ask('checkRow', {
    register: ready.definition.key,
    id: ready.card?.id ?? null,
    values: asInput(changedValues(ready)),
  });
  return formReducer(ready, { type: 'told', notices: told });
}
