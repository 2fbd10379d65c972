import { useRef } from 'react';
import { fieldOf } from '../../../shared/registers/register.ts';
import { todayHere } from '../fields/field-entry.ts';
import { focusAfter } from './field-focus.ts';
import type { FieldActs } from './field-row.tsx';
import type { LiveForm } from './use-row-form.ts';

/** The parts of a field's acts that belong to the whole form. */
export interface FormActs {
  show(key: string): void;
  makeMissing(key: string, target: string, name: string): void;
}

/** What the fields can do to the form: the same object as long as the form is there, so that they need not be drawn anew. */
export function useFieldActs({ dispatch, latest }: LiveForm, form: FormActs): FieldActs {
  const whole = useRef(form);
  whole.current = form;
  const acts = useRef<FieldActs>(null);
  acts.current ??= {
    change: (key, entry) => dispatch({ type: 'change', key, entry, today: todayHere() }),
    commit(key, entry, how) {
      dispatch({ type: 'commit', key, entry, today: todayHere() });
      if (how === 'enter') focusAfter(latest.current.definition, key);
    },
    show: (key) => whole.current.show(key),
    retype(key, first) {
      dispatch({ type: 'retype', key });
      if (first !== '') dispatch({ type: 'change', key, entry: { text: first }, today: todayHere() });
    },
    makeMissing: (key, target, name) => whole.current.makeMissing(key, target, name),
    goOn: (key) => focusAfter(latest.current.definition, key),
  };
  return acts.current;
}

/** The rows that a field with several has already; null for a field that takes one. */
export function rowsAmong({ latest }: LiveForm, key: string) {
  const { definition, entries } = latest.current;
  if (fieldOf(definition, key).type !== 'references') return null;
  const { text = '', value = null } = entries[key] ?? {};
  return { text, ids: Array.isArray(value) ? value.map(Number) : [] };
}
