import type { RowCard } from '../../../shared/api/registers.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import type { FieldNotice } from '../../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../../shared/registers/register.ts';
import { sameValue } from '../../../shared/registers/row-check.ts';
import { blankEntry, entryOfValue, type FieldEntry } from '../fields/field-entry.ts';

/** A form at work: what the ledger has, what stands in the fields, and what is to be said about it. */
export interface FormState {
  readonly definition: AnyRegister;
  /** The row as the ledger had it; null for a new row. */
  readonly card: RowCard | null;
  /** The revision on which the changes are made; null for a new row. */
  readonly revision: number | null;
  readonly entries: Entries;
  /** What the entries were, as far as the form was shown it: a veiled number only in its masked form. */
  readonly original: Entries;
  /** What a new row held from the start, untyped: nothing is lost with it. */
  readonly given: Entries;
  /** Veiled numbers that the clerk had shown, or began to type anew. */
  readonly unveiled: Readonly<Record<string, 'shown' | 'retyped'>>;
  /** Fields the clerk was in and left: a field not reached yet is not called blank. */
  readonly visited: ReadonlySet<string>;
  /** What reading a field's text had to say. */
  readonly reading: Readonly<Record<string, readonly FieldNotice[]>>;
  /** What the rules have to say of the values that the form knows; nothing while some are veiled. */
  readonly found: readonly FieldNotice[];
  /** What the ledger had to say when it was last asked: the same rules over all values, and what only it knows. */
  readonly told: readonly FieldNotice[];
}

export type Entries = Readonly<Record<string, FieldEntry>>;

/** A form with nothing changed in it yet. */
export function startForm(definition: AnyRegister, card: RowCard | null): FormState {
  const entries = entriesOf(definition, card);
  return {
    definition,
    card,
    revision: card?.revision ?? null,
    entries,
    original: entries,
    given: {},
    unveiled: {},
    visited: new Set(),
    reading: {},
    found: [],
    told: [],
  };
}

function entriesOf(definition: AnyRegister, card: RowCard | null): Entries {
  const entries: Record<string, FieldEntry> = {};
  for (const key of Object.keys(definition.fields)) {
    const field = card?.fields[key];
    if (field === undefined) entries[key] = blankEntry;
    else if (field.veiled) entries[key] = { text: field.text };
    else if (fieldOf(definition, key).target === null) {
      entries[key] = entryOfValue(definition, key, field.value);
    } else entries[key] = { text: field.text, value: field.value };
  }
  return entries;
}

export function entryAt(state: FormState, key: string): FieldEntry {
  return state.entries[key] ?? blankEntry;
}

/** Whether only the masked form of a number is there. */
export function isHidden(state: FormState, key: string): boolean {
  return state.card?.fields[key]?.veiled === true && state.unveiled[key] === undefined;
}

/** Typed, not blank, and not understood (yet). */
export function isUnread(state: FormState, key: string): boolean {
  const entry = entryAt(state, key);
  return !isHidden(state, key) && entry.value === undefined && entry.text.trim() !== '';
}

/** Whether a field holds something else than what the ledger has. */
export function isChanged(state: FormState, key: string): boolean {
  const entry = entryAt(state, key);
  if (isHidden(state, key)) return false;
  // A number that one began to type anew and gave up stays what it was: to clear it, it must be seen first.
  if (state.unveiled[key] === 'retyped' && entry.text.trim() === '') return false;
  const original = state.original[key] ?? blankEntry;
  return entry.value === undefined || original.value === undefined
    ? entry.text.trim() !== original.text.trim()
    : !sameValue(entry.value, original.value);
}

/** The fields that differ from the ledger, in the order of the definition. */
export function changedKeys(state: FormState): readonly string[] {
  return Object.keys(state.definition.fields).filter((key) => isChanged(state, key));
}

/** Whether anything that was typed would be lost by leaving. */
export function isDirty(state: FormState): boolean {
  return changedKeys(state).some((key) => entryAt(state, key).text !== state.given[key]?.text);
}

/** The canonical values that the form knows: not those that are veiled, nor texts that are not understood. */
export function knownValues(state: FormState): RowValues {
  const values: Record<string, FieldValue | null> = {};
  for (const key of Object.keys(state.definition.fields)) {
    const entry = entryAt(state, key);
    if (!isHidden(state, key) && entry.value !== undefined) values[key] = entry.value;
  }
  return values;
}

/** What is to be saved: the fields that differ and are understood. A veiled number nobody touched is not among them. */
export function changedValues(state: FormState): RowValues {
  const known = knownValues(state);
  const changed: Record<string, FieldValue | null> = {};
  for (const key of changedKeys(state)) {
    const value = known[key];
    if (value !== undefined) changed[key] = value;
  }
  return changed;
}

/** Whether the form lacks values that the rules look at, because they are veiled: then only the ledger can judge. */
export function hidesValues(state: FormState): boolean {
  return Object.keys(state.definition.fields).some((key) => isHidden(state, key));
}
