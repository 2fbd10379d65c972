import {
  type Dispatch,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import type { CallInput } from '../../../shared/api/calls.ts';
import type { RowCard } from '../../../shared/api/registers.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { ask } from '../../bridge/ask.ts';
import { asFault } from '../../bridge/fault.ts';
import { useSay } from '../../ui/say.tsx';
import { type FormAction, formReducer } from './form-reducer.ts';
import { changedValues, type FormState, isDirty } from './form-state.ts';

export interface LiveForm {
  readonly state: FormState;
  /** The state as it is now, for what goes on after an `await`. */
  readonly latest: RefObject<FormState>;
  readonly dispatch: Dispatch<FormAction>;
}

/**
 * A form that stays true to the ledger: what is typed is judged there too, and a row that changed elsewhere is shown as it
 * is now, unless the clerk has begun to change it.
 *
 * @param live the row as the ledger has it now; null for a new one
 * @param rests false while the form is saved or cannot be changed: then the ledger is not asked
 */
export function useRowForm(live: RowCard | null, begin: () => FormState, rests: boolean): LiveForm {
  const [state, dispatch] = useReducer(formReducer, null, begin);
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  });

  const follow = useEffectEvent(() => {
    if (live === null || live.revision === state.revision || isDirty(state)) return;
    dispatch({ type: 'load', definition: state.definition, card: live });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the ledger's row changes, which `follow` sees by itself
  useEffect(() => {
    if (!rests) follow();
  }, [live, rests]);

  useLedgerJudgement(state, dispatch, rests);
  return { state, latest, dispatch };
}

/** Has the ledger judge the row whenever a value changed: by all of its values, and by what only the ledger knows. */
function useLedgerJudgement(state: FormState, dispatch: Dispatch<FormAction>, rests: boolean): void {
  const say = useSay();
  const { definition, card } = state;
  const values = JSON.stringify(changedValues(state));
  const told = useEffectEvent(async (isWanted: () => boolean) => {
    const input = { register: definition.key, id: card?.id ?? null, values: asInput(changedValues(state)) };
    try {
      const notices = await ask('checkRow', input);
      if (isWanted()) dispatch({ type: 'told', notices });
    } catch (error) {
      // A row that is gone is said by the form itself.
      if (asFault(error).code !== 'row-missing') say.fault(error);
    }
  });
  const begun = card !== null || values !== '{}';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the values or the row change, which `told` sees by itself
  useEffect(() => {
    if (rests || !begun) return;
    let here = true;
    void told(() => here);
    return () => {
      here = false;
    };
  }, [values, card, rests, begun]);
}

/** Values on their way over the bridge, which copies them: that they are read-only here does not matter there. */
export function asInput(values: RowValues): CallInput<'saveRow'>['values'] {
  return values as CallInput<'saveRow'>['values'];
}
