import { z } from 'zod';
import { type CodeEntry, type CodeTable, findCode } from '../../codes/code-table.ts';
import { Refusal } from '../../messages/refusal.ts';
import { noKindsOfPeople, sortsPeople } from './forbidden-words.ts';

/** Codes of the answers that an office added; those of the program are words or numbers of its own. */
const addedCode = /^own\d{1,4}$/;

/** A name of an answer. Not with what separates several answers in a cell, so that lists can be read back. */
const wording = z
  .string()
  .trim()
  .min(1, '选项不能空着')
  .max(40, '选项最多 40 个字')
  .refine((text) => !/[、，,；;/|\s]/u.test(text), '选项里不能有空格、顿号、逗号、分号和斜线')
  .refine((text) => !sortsPeople(text), noKindsOfPeople);

const answerCode = z.string().regex(/^[a-z\d][a-z\d-]{0,39}$/);

const editedAnswer = z
  .strictObject({
    /** One of the program's, or `own1`, `own2` for the office's. It stays, whatever the answer is called. */
    code: answerCode,
    /** Null leaves the program's wording. */
    label: wording.nullable(),
    /** Other ways in which lists write it, besides those that the program knows. */
    aliases: z.array(wording).max(20, '其他写法最多 20 个'),
    /** Shown in old rows, no longer offered. */
    retired: z.boolean(),
  })
  .refine(({ code, label }) => label !== null || !addedCode.test(code), {
    message: '选项不能空着',
    path: ['label'],
  });

/** 选项表 as an office edited it: only the answers that it added, or that differ from the program's. */
export const editedTable = z.strictObject({
  /** The table's key (`editable`). */
  table: z.string().max(60),
  answers: z.array(editedAnswer).max(100, '选项最多 100 个'),
  /** All codes in the office's order; empty where that is the usual one. A code that it does not name comes last. */
  order: z.array(answerCode).max(300).default([]),
});

export type EditedAnswer = z.infer<typeof editedAnswer>;
export type EditedTable = z.infer<typeof editedTable>;

/**
 * The table as the office has it, in its order; where it has none of its own, its answers stand behind the program's,
 * but before a closing 其他.
 */
export function withEdits(table: CodeTable, { answers, order }: EditedTable): CodeTable {
  const edits = new Map(answers.map((answer) => [answer.code, answer]));
  const shipped = table.entries.map((entry) => {
    const edit = edits.get(entry.code);
    return edit === undefined ? entry : withEdit(entry, edit);
  });
  const added = answers
    .filter(({ code }) => addedCode.test(code))
    .map((answer) => withEdit({ code: answer.code, label: answer.label ?? answer.code }, answer));
  const isOther = ({ code }: CodeEntry) => code === 'other';
  const usual = [...shipped.filter((entry) => !isOther(entry)), ...added, ...shipped.filter(isOther)];
  if (order.length === 0) return { ...table, entries: usual };
  const places = new Map(order.map((code, place) => [code, place]));
  const place = ({ code }: CodeEntry) => places.get(code) ?? order.length;
  return { ...table, entries: usual.toSorted((a, b) => place(a) - place(b)) };
}

/** The program's wording stays understood, for lists go on writing it. */
function withEdit(entry: CodeEntry, { label, aliases, retired }: EditedAnswer): CodeEntry {
  const worded = label ?? entry.label;
  return {
    code: entry.code,
    label: worded,
    aliases: [...(worded === entry.label ? [] : [entry.label]), ...(entry.aliases ?? []), ...aliases],
    ...(retired ? { retired } : {}),
  };
}

/**
 * What keeps edits from being saved that are well-formed: a text that would mean two answers, no answer left to offer, or
 * an answer taken away that rows may have. Null if nothing does.
 *
 * @param table as the program ships it
 */
export function problemWithEdits(
  table: CodeTable,
  former: EditedTable | undefined,
  edited: EditedTable,
): Refusal | null {
  const kept = new Set(edited.answers.map(({ code }) => code));
  const lost = former?.answers.find(({ code }) => addedCode.test(code) && !kept.has(code));
  if (lost !== undefined) return new Refusal('answer-lost', { answer: lost.label ?? lost.code });
  const merged = withEdits(table, edited);
  if (merged.entries.every(({ retired }) => retired === true))
    return new Refusal('answers-all-retired', { table: table.name });
  const written = new Map(edited.answers.map(({ code, aliases }) => [code, aliases]));
  for (const { code, label } of merged.entries) {
    for (const text of [label, ...(written.get(code) ?? [])]) {
      const meant = findCode(merged, text);
      if (meant !== null && meant.code !== code)
        return new Refusal('answer-ambiguous', { text, other: meant.label, retired: meant.retired === true });
    }
  }
  return null;
}
