import type { RowCard } from '../../../shared/api/registers.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { ReadDraft } from '../../drafts/drafts.ts';
import { blankEntry } from '../fields/field-entry.ts';
import { withEntries } from './compare-versions.ts';
import type { FormPlace } from './form-place.ts';
import { formReducer } from './form-reducer.ts';
import { type Entries, type FormState, startForm } from './form-state.ts';

/**
 * The form as it opens: the row, or a new one with what is known of it already, or what was typed before a missing row was
 * made elsewhere.
 */
export function beginForm(
  definition: AnyRegister,
  card: RowCard | null,
  place: FormPlace,
  draft: ReadDraft | null,
  given: Entries,
  today: string,
): FormState {
  const blank = startForm(definition, card);
  if (place.resume !== undefined && draft !== null) return takeDraft(blank, draft, today);
  if (card !== null) return blank;
  const named = place.name === undefined ? {} : { [definition.nameField]: { text: place.name } };
  const known = withEntries(blank, { ...given, ...named });
  const { entries, ...begun } = formReducer(blank, { type: 'replace', state: known, today });
  const keys = Object.keys(definition.fields).filter((key) => entries[key]?.text !== '');
  return {
    ...begun,
    entries,
    given: Object.fromEntries(keys.map((key) => [key, entries[key] ?? blankEntry])),
  };
}

/** What was typed and not saved, brought back on the revision on which it was typed: what changed since is noticed. */
export function takeDraft(state: FormState, draft: ReadDraft, today: string): FormState {
  const revision = state.card === null ? null : draft.revision;
  const taken = withEntries({ ...state, revision }, draft.content.entries);
  return formReducer(state, { type: 'replace', state: taken, today });
}
