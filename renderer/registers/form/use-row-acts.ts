import { useNavigate } from 'react-router';
import { fieldOf } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { ask } from '../../bridge/ask.ts';
import { useSay } from '../../ui/say.tsx';
import { todayHere } from '../fields/field-entry.ts';
import type { FormPlace } from './form-place.ts';
import type { Alone } from './use-alone.ts';
import type { FormDraft } from './use-draft.ts';
import type { Exits } from './use-exits.ts';
import { type FormActs, rowsAmong } from './use-field-acts.ts';
import type { LiveForm } from './use-row-form.ts';

export interface RowActs extends FormActs {
  remove(): void;
  putBack(): void;
}

/** What can be done with a row besides saving it. */
export function useRowActs(
  form: LiveForm,
  alone: Alone['alone'],
  exits: Exits,
  draft: FormDraft,
  place: FormPlace,
): RowActs {
  const { readOnly } = useLedger();
  const navigate = useNavigate();
  const say = useSay();
  const { definition, card } = form.state;
  const { key: register, label } = definition;
  return {
    async show(key) {
      if (card === null) return;
      await alone(async () => {
        const { text } = await ask('revealField', { register, id: card.id, field: key });
        form.dispatch({ type: 'show', key, text, today: todayHere() });
        const which = `${fieldOf(definition, key).label}已显示`;
        say.done(readOnly ? `${which}。账本是只读的，这次查看没有记录。` : `${which}，并记入了操作记录。`);
      });
    },

    async makeMissing(key, target, name) {
      const wanted = {
        register,
        row: card?.id ?? null,
        revision: form.latest.current.revision,
        field: key,
        among: rowsAmong(form, key),
      };
      // The form is left with its draft, and taken up again from it: nothing is asked on the way.
      exits.pass();
      await draft.settled();
      await navigate('.', { replace: true, state: { ...place, resume: key } });
      await navigate(`/registers/${target}/new`, { state: { name, wanted } });
    },

    async remove() {
      if (card === null) return;
      const sure = await say.sure({
        title: `删除${label}“${card.name}”？`,
        text: '它会移到回收站，随时可以恢复。',
        ok: '删除',
        danger: true,
      });
      if (!sure) return;
      await alone(async () => {
        const { batch } = await ask('removeRows', { register, rows: [rowOf(card)] });
        exits.pass();
        draft.drop();
        say.done(`${label}“${card.name}”已移到回收站。`, batch);
        exits.leave();
      });
    },

    async putBack() {
      if (card === null) return;
      await alone(async () => {
        const { batch } = await ask('putBackRows', { register, rows: [rowOf(card)] });
        say.done(`${label}“${card.name}”已恢复。`, batch);
      });
    },
  };
}

function rowOf({ id, revision }: { readonly id: number; readonly revision: number }) {
  return { id, revision };
}
