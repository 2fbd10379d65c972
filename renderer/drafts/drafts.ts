import { z } from 'zod';
import { fieldValue } from '../../shared/api/common.ts';
import type { FieldEntry } from '../registers/fields/field-entry.ts';
import type { Draft, WindowMemory } from './window-memory.ts';

/** Whose form it is. */
export interface DraftPlace {
  /** The ledger's folder. */
  readonly ledger: string;
  readonly register: string;
  /** Null for a new row. */
  readonly row: number | null;
}

/** What a form keeps: the fields that differ from the ledger, as they stood. */
export interface DraftContent {
  /** What the row is called, for the list of drafts. */
  readonly name: string;
  readonly entries: Readonly<Record<string, FieldEntry>>;
}

const draftContent: z.ZodType<DraftContent> = z.strictObject({
  name: z.string(),
  entries: z.record(z.string(), z.strictObject({ text: z.string(), value: fieldValue.exactOptional() })),
});

/** A draft whose content was looked at and is fit for its form. */
export interface ReadDraft extends Omit<Draft, 'content'> {
  readonly content: DraftContent;
}

/** Rows are numbered ledger by ledger: the same number in two ledgers is two people. */
export function draftKey({ ledger, register, row }: DraftPlace): string {
  return `${ledger}\n${register}/${row ?? 'new'}`;
}

/** What was typed into a form and not saved; null if nothing was, or if it cannot be understood any more. */
export async function findDraft(memory: WindowMemory, place: DraftPlace): Promise<ReadDraft | null> {
  const draft = await memory.drafts.get(draftKey(place));
  return draft === undefined ? null : readDraft(draft);
}

/** Everything unsaved of one ledger, the latest first. */
export async function listDrafts(memory: WindowMemory, ledger: string): Promise<readonly ReadDraft[]> {
  const drafts = await memory.drafts.where('ledger').equals(ledger).toArray();
  return drafts
    .map(readDraft)
    .filter((draft) => draft !== null)
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** An older version may have written another form of content: such a draft is passed over, never half understood. */
function readDraft(draft: Draft): ReadDraft | null {
  const content = draftContent.safeParse(draft.content);
  return content.success ? { ...draft, content: content.data } : null;
}
