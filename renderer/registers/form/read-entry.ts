import type { FieldValue } from '../../../shared/registers/field.ts';
import { type FieldNotice, note } from '../../../shared/registers/notice.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import {
  checkRow,
  completeRow,
  noRoomNotice,
  noticeOf,
  readRow,
} from '../../../shared/registers/row-check.ts';
import { blankEntry, entryOfValue, type FieldEntry, readingOn } from '../fields/field-entry.ts';
import {
  entryAt,
  type FormState,
  hidesValues,
  isChanged,
  isDirty,
  isHidden,
  knownValues,
} from './form-state.ts';

/** The code of the note on a field that the form filled in by itself; such a field follows its sources until it is typed in. */
const filledCode = 'filled';

/** Reads what stands in a field by the field's own rules and shows it in full, precisely as known: 1980.1 → 1980年1月. */
export function readEntry(state: FormState, key: string, today: string): FormState {
  const { definition } = state;
  const field = fieldOf(definition, key);
  const entry = entryAt(state, key);
  if (isHidden(state, key) || field.type === 'computed' || field.type === 'attachment') return state;
  if (entry.value !== undefined) {
    // References keep the name they were chosen by.
    const shown = field.target === null ? entryOfValue(definition, key, entry.value) : entry;
    return withEntry(state, key, shown, state.reading[key] ?? []);
  }
  const { values, notices } = readRow(definition, new Map([[key, entry.text]]), readingOn(today));
  const refused = notices.some(({ field: about, level }) => about === key && level === 'refuse');
  const read = refused ? { text: entry.text } : entryOfValue(definition, key, values[key] ?? null);
  const own = notices.filter(({ field: about }) => about === key);
  const others = Object.entries(values).filter(([other]) => other !== key);
  return others.reduce(
    (before, [other, value]) => moveOver(before, key, other, value),
    withEntry(state, key, read, own),
  );
}

/** A part of the text belongs to another field: it goes there if that one is empty, else it is said that it was lost. */
function moveOver(state: FormState, from: string, to: string, value: FieldValue | null): FormState {
  const { definition } = state;
  if (value === null) return state;
  if (!isHidden(state, to) && entryAt(state, to).text === '') {
    const moved = note('moved', `已从“${fieldOf(definition, from).label}”移到这一栏。`);
    return withEntry(state, to, entryOfValue(definition, to, value), [noticeOf(definition, to, moved)]);
  }
  const lost = noRoomNotice(definition, to, entryOfValue(definition, to, value).text);
  return withEntry(state, from, entryAt(state, from), [
    ...(state.reading[from] ?? []),
    { ...lost, field: from },
  ]);
}

/**
 * Fills in the blanks that follow from other fields. What was filled in earlier follows them; what the clerk typed stays.
 * Nothing is filled in while nothing was changed: looking at a row does not change it.
 */
export function fillBlanks(state: FormState): FormState {
  if (!isDirty(state)) return state;
  const { definition } = state;
  const typed: Record<string, FieldValue | null> = {};
  for (const [key, value] of Object.entries(knownValues(state))) {
    if (!isFilledIn(state, key) && fieldOf(definition, key).type !== 'computed') typed[key] = value;
  }
  const complete = completeRow(definition, typed);
  return Object.entries(definition.fields).reduce((before, [key, field]) => {
    const follows = field.type === 'computed' || isFilledIn(state, key);
    const isOpen = !isHidden(state, key) && field.target === null;
    if (!follows && !(isOpen && entryAt(state, key).text === '')) return before;
    const value = complete[key] ?? null;
    if (value === null && !follows) return before;
    const filled = note(filledCode, '由填好的其他栏目推算而来，请核对。');
    const notices = value === null ? [] : [noticeOf(definition, key, filled)];
    return withEntry(before, key, entryOfValue(definition, key, value), notices);
  }, state);
}

function isFilledIn(state: FormState, key: string): boolean {
  return state.reading[key]?.some(({ code }) => code === filledCode) ?? false;
}

/** What the pure rules say of the row now. Where numbers are veiled, they would miss them: there the ledger is asked alone. */
export function judge(state: FormState, today: string): FormState {
  if (hidesValues(state)) return { ...state, found: [] };
  const values = completeRow(state.definition, knownValues(state));
  return { ...state, found: checkRow(state.definition, values, { today }) };
}

export function withEntry(
  state: FormState,
  key: string,
  entry: FieldEntry,
  notices: readonly FieldNotice[],
): FormState {
  return {
    ...state,
    entries: { ...state.entries, [key]: entry },
    reading: { ...state.reading, [key]: notices },
  };
}

/** A number that one began to type anew and left blank is veiled again. */
export function veilAgain(state: FormState, key: string): FormState {
  if (state.unveiled[key] !== 'retyped' || isChanged(state, key)) return state;
  const { [key]: _given, ...unveiled } = state.unveiled;
  return withEntry({ ...state, unveiled }, key, state.original[key] ?? blankEntry, []);
}
