import { z } from 'zod';
import { type DraftPlace, draftKey, findDraft } from '../../drafts/drafts.ts';
import type { WindowMemory } from '../../drafts/window-memory.ts';
import type { FieldEntry } from '../fields/field-entry.ts';

/** Whose field a row is made for, and what stood in that field when its form was left. */
export const wantedRow = z.object({
  register: z.string(),
  row: z.number().nullable(),
  revision: z.number().nullable(),
  field: z.string(),
  /** For a field that takes several rows: those it has already, which the new one joins. Null for a field that takes one. */
  among: z.object({ text: z.string(), ids: z.array(z.number()) }).nullable(),
});

export type WantedRow = z.infer<typeof wantedRow>;

/**
 * Gives a row just made to the field that wanted it, by way of the draft of its form: so nothing is lost either if the
 * program ends in between.
 */
export async function giveToDraft(
  memory: WindowMemory,
  ledger: string,
  wanted: WantedRow,
  made: { readonly id: number; readonly name: string },
  at: string,
): Promise<void> {
  const place: DraftPlace = { ledger, register: wanted.register, row: wanted.row };
  const draft = await findDraft(memory, place);
  const content = {
    name: draft?.content.name ?? '',
    entries: { ...draft?.content.entries, [wanted.field]: filledWith(wanted, made) },
  };
  const revision = draft === null ? wanted.revision : draft.revision;
  await memory.drafts.put({ key: draftKey(place), ...place, revision, content, at });
}

function filledWith(
  { among }: WantedRow,
  { id, name }: { readonly id: number; readonly name: string },
): FieldEntry {
  if (among === null) return { text: name, value: id };
  const text = among.text === '' ? name : `${among.text}、${name}`;
  return { text, value: [...among.ids, id] };
}
