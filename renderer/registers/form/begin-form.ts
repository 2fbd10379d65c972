import type { RowCard } from '../../../shared/api/registers.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { ReadDraft } from '../../drafts/drafts.ts';
import { withEntries } from './compare-versions.ts';
import type { FormPlace } from './form-place.ts';
import { formReducer } from './form-reducer.ts';
import { type FormState, startForm } from './form-state.ts';

/** The form as it opens: the row, the name it was asked for, or what was typed before a missing row was made. */
export function beginForm(
  definition: AnyRegister,
  card: RowCard | null,
  place: FormPlace,
  draft: ReadDraft | null,
  today: string,
): FormState {
  const blank = startForm(definition, card);
  if (place.resume !== undefined && draft !== null) return takeDraft(blank, draft, today);
  if (card !== null || place.name === undefined) return blank;
  const named = withEntries(blank, { [definition.nameField]: { text: place.name } });
  return formReducer(blank, { type: 'replace', state: named, today });
}

/** What was typed and not saved, brought back on the revision on which it was typed: what changed since is noticed. */
export function takeDraft(state: FormState, draft: ReadDraft, today: string): FormState {
  const revision = state.card === null ? null : draft.revision;
  const taken = withEntries({ ...state, revision }, draft.content.entries);
  return formReducer(state, { type: 'replace', state: taken, today });
}
