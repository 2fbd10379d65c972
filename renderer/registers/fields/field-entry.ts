import type { FieldValue, ReadContext, ReferenceNames } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';

/** What stands in a field while somebody works on it. */
export interface FieldEntry {
  /** As it is shown; also what a cell of a workbook would hold, so that `writeCells` can read it. */
  readonly text: string;
  /** The canonical value, where it is known: it was chosen, or the text has been read. Left out while it is only typed. */
  readonly value?: FieldValue | null;
}

/** How somebody was done with a field. */
export type Commit = 'enter' | 'leave' | 'choice';

/** What every field control is given; `FieldControl` picks the one for the field's type. */
export interface FieldControlProps {
  readonly definition: AnyRegister;
  readonly fieldKey: string;
  readonly entry: FieldEntry;
  /** Told of each keystroke and each choice; not of the half-typed letters of an input method. */
  onChange(entry: FieldEntry): void;
  /**
   * The clerk is done: pressed Enter, left the field, or clicked an answer. Whoever holds the entry reads the text now.
   * Given the entry, because state set by `onChange` a moment ago may not be there yet.
   */
  onCommit?(entry: FieldEntry, how: Commit): void;
  readonly id?: string;
  readonly autoFocus?: boolean;
  /**
   * How it begins where it is opened in the middle of typing, as in a cell: the text typed so far, or null to have the
   * list of answers open at once. Only for controls with answers to choose from; the others show the entry's text.
   */
  readonly begin?: string | null;
  readonly status?: 'error' | 'warning';
  /** The ids of the elements that say what is wrong with it. */
  readonly describedBy?: string;
  /** Its name where no label points to it, e.g. in a cell of a grid. */
  readonly label?: string;
  readonly readOnly?: boolean;
  /** Offered in a reference's list when nothing fits: makes a new row of that name elsewhere. Without it nothing is offered. */
  onCreateMissing?(target: string, name: string): void;
}

export const blankEntry: FieldEntry = { text: '', value: null };

/** A canonical value as an entry. */
export function entryOfValue(
  definition: AnyRegister,
  key: string,
  value: FieldValue | null,
  names: ReferenceNames = noNames,
): FieldEntry {
  if (value === null) return blankEntry;
  const field = fieldOf(definition, key);
  const text = field.show(value, names);
  return { text: field.type === 'citizen-id' ? grouped(text) : text, value };
}

/** An ID number in its three parts, area, birth date and the rest: 330621 19800105 1236. Anything else stays as it is. */
function grouped(id: string): string {
  return id.length === 18 ? `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}` : id;
}

/** The screen knows no rows by their number: references are shown by the text that came with them. */
const noNames: ReferenceNames = { nameOf: () => null };

/** Reading on the screen: references are looked up by their control, so a name that is still only a text is unknown. */
export function readingOn(today: string): ReadContext {
  return { today, references: { find: () => null, propose: null } };
}

/** Today by the clock of this computer, as an ISO date. */
export function todayHere(now = new Date()): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
