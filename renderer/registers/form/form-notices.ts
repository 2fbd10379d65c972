import type { FieldNotice } from '../../../shared/registers/notice.ts';
import { formOrder } from './form-layout.ts';
import { entryAt, type FormState, isUnread } from './form-state.ts';

/** What stands beside a field: what reading it said, and what the rules say, worst first, nothing twice. */
export function noticesAt(state: FormState, key: string): readonly FieldNotice[] {
  const reading = state.reading[key] ?? [];
  const said = [...state.found, ...state.told].filter((notice) => isAbout(state, notice, key));
  const notices = [...reading, ...(isReached(state, key) ? said : [])].sort(
    (a, b) => severity[a.level] - severity[b.level],
  );
  return withoutRepeats(notices);
}

/** The form and the ledger say the same by the same rules. */
function withoutRepeats(notices: readonly FieldNotice[]): readonly FieldNotice[] {
  return notices.filter(
    (notice, index) => notices.findIndex(({ message }) => message === notice.message) === index,
  );
}

const severity = { refuse: 0, warn: 1, note: 2 } as const;

/** A new row's fields are spoken of when the clerk has been there; a row of the ledger is spoken of at once. */
function isReached(state: FormState, key: string): boolean {
  return state.card !== null || state.visited.has(key) || entryAt(state, key).text !== '';
}

function isAbout(state: FormState, { field, code }: FieldNotice, key: string): boolean {
  // A text that is not understood is no blank, whatever the rules, which do not see it, say.
  return field === key && !(isUnread(state, key) && code.startsWith('missing-'));
}

/** What is said of the row as a whole. */
export function noticesOfRow(state: FormState): readonly FieldNotice[] {
  return withoutRepeats([...state.found, ...state.told].filter(({ field }) => field === null));
}

/** How a field is marked. */
export function statusOf(notices: readonly FieldNotice[]): 'error' | 'warning' | undefined {
  if (notices.some(({ level }) => level === 'refuse')) return 'error';
  return notices.some(({ level }) => level === 'warn') ? 'warning' : undefined;
}

/** The fields because of which the row cannot be saved, in the order in which they stand on the form. */
export function faultyKeys(state: FormState): readonly string[] {
  return formOrder(state.definition).filter((key) => statusOf(noticesAt(state, key)) === 'error');
}
