import type { RowCard } from '../../../shared/api/registers.ts';
import { normaliseCitizenId } from '../../../shared/people/citizen-id.ts';
import type { FieldNotice } from '../../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { blankEntry, entryOfValue, type FieldEntry, readingOn } from '../fields/field-entry.ts';
import { entryAt, type FormState, startForm } from './form-state.ts';
import { fillBlanks, judge, readEntry, veilAgain, withEntry } from './read-entry.ts';

export type FormAction =
  /** A keystroke, or an answer chosen. */
  | { readonly type: 'change'; readonly key: string; readonly entry: FieldEntry; readonly today: string }
  /** The clerk is done with a field. */
  | { readonly type: 'commit'; readonly key: string; readonly entry: FieldEntry; readonly today: string }
  /** Before saving: every field counts as left. */
  | { readonly type: 'commit-all'; readonly today: string }
  /** The ledger has judged the row. */
  | { readonly type: 'told'; readonly notices: readonly FieldNotice[] }
  /** A veiled number was asked for and given. */
  | { readonly type: 'show'; readonly key: string; readonly text: string; readonly today: string }
  /** A veiled number is going to be typed anew. */
  | { readonly type: 'retype'; readonly key: string }
  /** The ledger's row takes the place of everything in the form; a null card begins a new row. */
  | { readonly type: 'load'; readonly definition: AnyRegister; readonly card: RowCard | null }
  /** Another state takes its place: a draft brought back, two versions joined. */
  | { readonly type: 'replace'; readonly state: FormState; readonly today: string };

/** What becomes of a form. Pure: today's date comes with the action. */
export function formReducer(state: FormState, action: FormAction): FormState {
  switch (action.type) {
    case 'change':
      return change(state, action.key, action.entry, action.today);
    case 'commit':
      return commit(withTyped(state, action.key, action.entry), [action.key], action.today);
    case 'commit-all':
      return commit(state, Object.keys(state.definition.fields), action.today);
    case 'told':
      return { ...state, told: action.notices };
    case 'show':
      return show(state, action.key, action.text, action.today);
    case 'retype':
      return withEntry(
        { ...state, unveiled: { ...state.unveiled, [action.key]: 'retyped' } },
        action.key,
        blankEntry,
        [],
      );
    case 'load':
      return startForm(action.definition, action.card);
    case 'replace':
      return commit(action.state, [...action.state.visited], action.today);
  }
}

function change(state: FormState, key: string, entry: FieldEntry, today: string): FormState {
  const typed = withEntry(state, key, entry, []);
  // What was said of the former text no longer holds; what is said of the new one comes when the field is left.
  const others = ({ field }: FieldNotice) => field !== key;
  const next = { ...typed, found: state.found.filter(others), told: state.told.filter(others) };
  if (entry.value !== undefined || !isWholeCitizenId(state, key, entry.text)) return next;
  // The 18th character is the moment to hear of a slip, with the card still in one's hand. The text stays as typed.
  const read = commit({ ...next, visited: new Set([...next.visited, key]) }, [key], today);
  const { value } = entryAt(read, key);
  return withEntry(
    read,
    key,
    { text: entry.text, ...(value === undefined ? {} : { value }) },
    read.reading[key] ?? [],
  );
}

function isWholeCitizenId({ definition }: FormState, key: string, text: string): boolean {
  return fieldOf(definition, key).type === 'citizen-id' && normaliseCitizenId(text).length === 18;
}

/** The last keystroke may have come together with the leaving. */
function withTyped(state: FormState, key: string, entry: FieldEntry): FormState {
  const known = entryAt(state, key);
  if (known === entry || (known.text === entry.text && known.value === entry.value)) return state;
  // The reading of a whole ID number gave the same text its value already.
  if (known.text === entry.text && entry.value === undefined) return state;
  return withEntry(state, key, entry, []);
}

function commit(state: FormState, keys: readonly string[], today: string): FormState {
  const read = keys.reduce((before, key) => veilAgain(readEntry(before, key, today), key), state);
  return judge(fillBlanks({ ...read, visited: new Set([...read.visited, ...keys]) }), today);
}

function show(state: FormState, key: string, text: string, today: string): FormState {
  const { definition } = state;
  const { value } = fieldOf(definition, key).read(text, readingOn(today));
  const shown = text === '' || value === null ? { text } : entryOfValue(definition, key, value);
  return judge(
    {
      ...withEntry(state, key, shown, []),
      original: { ...state.original, [key]: shown },
      unveiled: { ...state.unveiled, [key]: 'shown' },
    },
    today,
  );
}
