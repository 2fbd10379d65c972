import { useNavigate } from 'react-router';
import type { SavedRow } from '../../../shared/api/registers.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { ask } from '../../bridge/ask.ts';
import { windowMemory } from '../../drafts/window-memory.ts';
import { useSay } from '../../ui/say.tsx';
import { focusField } from './field-focus.ts';
import { formOrder } from './form-layout.ts';
import type { FormPlace } from './form-place.ts';
import { entryAt } from './form-state.ts';
import type { FormDraft } from './use-draft.ts';
import type { Exits } from './use-exits.ts';
import type { LiveForm } from './use-row-form.ts';
import type { Next } from './use-saving.ts';
import { giveToDraft } from './wanted-row.ts';

/** Where the form goes once its row is saved. */
export function useAfterSaving(
  { latest, dispatch }: LiveForm,
  exits: Exits,
  draft: FormDraft,
  { wanted }: FormPlace,
): (saved: SavedRow, next: Next) => Promise<void> {
  const { folder } = useLedger();
  const navigate = useNavigate();
  const say = useSay();
  return async ({ id, batch }, next) => {
    const { definition, card } = latest.current;
    const name = entryAt(latest.current, definition.nameField).text;
    say.done(batch === null ? '内容没有变化。' : `已保存${definition.label}“${name}”。`, batch);
    draft.drop();
    await draft.settled();
    const given = card === null && wanted !== undefined;
    if (given) await giveToDraft(windowMemory, folder, wanted, { id, name }, new Date().toISOString());
    if (exits.goneElsewhere()) return;
    if (given) {
      exits.pass();
      await navigate(-1);
    } else if (next === 'leave') {
      exits.pass();
      exits.leave();
    } else if (next === 'another') {
      if (card !== null) {
        exits.pass();
        return exits.goTo('new');
      }
      dispatch({ type: 'load', definition, card: null });
      const [first] = formOrder(definition);
      if (first !== undefined) focusField(first);
    } else if (card === null) {
      exits.pass();
      exits.goTo(id);
    } else {
      const fresh = await ask('getRow', { register: definition.key, id });
      dispatch({ type: 'load', definition, card: fresh });
    }
  };
}
