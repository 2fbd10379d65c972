import type { RowCard } from '../../../shared/api/registers.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { sameValue } from '../../../shared/registers/row-check.ts';
import { type Entries, entryAt, type FormState, isChanged, startForm } from './form-state.ts';

/** A field in which two people wrote different things. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  /** As the clerk has it in the form. */
  readonly mine: string;
  /** As the ledger has it now; numbers of persons masked. */
  readonly theirs: string;
}

/** What became of a row while somebody worked on it. */
export interface Comparison {
  /** Both changed it, differently: the clerk chooses. */
  readonly conflicts: readonly Difference[];
  /** Only the other one changed it: it is taken over. `mine` is what it was. */
  readonly news: readonly Difference[];
}

/**
 * Compares what stands in the form with the row as it is now.
 *
 * @param changedSince the fields that somebody changed after the form's revision; the journal knows, also of veiled numbers,
 * whose masked forms may look alike
 */
export function compareVersions(
  state: FormState,
  theirs: RowCard,
  changedSince: ReadonlySet<string>,
): Comparison {
  const conflicts: Difference[] = [];
  const news: Difference[] = [];
  for (const key of Object.keys(state.definition.fields)) {
    const now = theirs.fields[key];
    if (now === undefined || !changedSince.has(key)) continue;
    const { label } = fieldOf(state.definition, key);
    const entry = entryAt(state, key);
    if (!isChanged(state, key)) {
      news.push({ key, label, mine: state.original[key]?.text ?? '', theirs: now.text });
    } else if (now.veiled || !sameValue(entry.value, now.value)) {
      conflicts.push({ key, label, mine: entry.text, theirs: now.text });
    }
  }
  return { conflicts, news };
}

/**
 * The form on the row as it is now: the clerk's changes stay, except those given up for the other one's.
 *
 * @param givenUp keys of the fields for which the clerk chose 用新的
 */
export function joinVersions(state: FormState, theirs: RowCard, givenUp: ReadonlySet<string>): FormState {
  const kept = Object.keys(state.definition.fields).filter(
    (key) => isChanged(state, key) && !givenUp.has(key),
  );
  const entries = Object.fromEntries(kept.map((key) => [key, entryAt(state, key)]));
  return withEntries(startForm(state.definition, theirs), entries);
}

/** A form with some of its fields typed over: what a clerk kept, or what a draft brought back. */
export function withEntries(state: FormState, typed: Entries): FormState {
  const keys = Object.keys(typed).filter((key) => key in state.entries);
  const veiled = keys.filter((key) => state.card?.fields[key]?.veiled === true);
  return {
    ...state,
    entries: {
      ...state.entries,
      ...Object.fromEntries(keys.map((key) => [key, typed[key] ?? { text: '' }])),
    },
    unveiled: { ...state.unveiled, ...Object.fromEntries(veiled.map((key) => [key, 'retyped' as const])) },
    visited: new Set([...state.visited, ...keys]),
  };
}
