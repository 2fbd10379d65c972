import type { CodeEntry, CodeTable } from '../../shared/codes/code-table.ts';
import { type EditedTable, withEdits } from '../../shared/registers/own/edited-table.ts';

/** An answer as the editor has it: one that is not saved yet may still be taken away. */
export interface DraftAnswer {
  readonly code: string;
  readonly label: string;
  /** Other ways of writing it, as they are typed: one behind the other with 、 between. */
  readonly aliases: string;
  readonly retired: boolean;
  /** As the program ships it; null for one of the office's, also where the field itself is its own. */
  readonly shipped: CodeEntry | null;
  readonly saved: boolean;
}

/** The answers of a table as the program ships it, with what the office changed so far. */
export function draftOf(table: CodeTable, edited: EditedTable): readonly DraftAnswer[] {
  const aliases = new Map(edited.answers.map((answer) => [answer.code, answer.aliases]));
  return withEdits(table, edited).entries.map(({ code, label, retired }) => ({
    code,
    label,
    aliases: (aliases.get(code) ?? []).join('、'),
    retired: retired === true,
    shipped: table.entries.find((entry) => entry.code === code) ?? null,
    saved: true,
  }));
}

/** Before the numbers of the office's answers: in a table of the program's, and in a field of its own. */
export type AnswerPrefix = 'own' | 'a';

/**
 * With more answers: behind one of them, or where they will be offered, which is at the end, but before 其他.
 *
 * @param labels what they are called; one that is still to be named unless told
 */
export function withNewAnswers(
  answers: readonly DraftAnswer[],
  prefix: AnswerPrefix,
  { labels = [''], behind }: { readonly labels?: readonly string[]; readonly behind?: number } = {},
): readonly DraftAnswer[] {
  const numbers = answers
    .filter(({ shipped }) => shipped === null)
    .map(({ code }) => Number(code.slice(prefix.length)));
  const highest = Math.max(0, ...numbers);
  const added = labels.map(
    (label, index): DraftAnswer => ({
      code: `${prefix}${highest + 1 + index}`,
      label,
      aliases: '',
      retired: false,
      shipped: null,
      saved: false,
    }),
  );
  const other = answers.findIndex(({ code }) => code === 'other');
  return answers.toSpliced(
    behind === undefined ? (other === -1 ? answers.length : other) : behind + 1,
    0,
    ...added,
  );
}

/** The words of a typed list, whatever stands between them, each once. */
export function wordsIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\s]+/u).filter((word) => word !== ''))];
}

/** What the program understands as this answer anyway; its own wording too, once the office has another. */
export function knownWays({ label, shipped }: DraftAnswer): readonly string[] {
  if (shipped === null) return [];
  const former = label === shipped.label ? [] : [shipped.label];
  return [...former, ...(shipped.aliases ?? [])];
}

/** As it is saved: only what the office added or changed, and the order if it is not the usual one. */
export function toEdited(table: CodeTable, answers: readonly DraftAnswer[]): EditedTable {
  const all = answers.map(({ code, label, aliases, retired, shipped }) => ({
    code,
    label: label.trim() === shipped?.label ? null : label.trim(),
    aliases: wordsIn(aliases),
    retired,
  }));
  const edited: EditedTable = {
    table: table.editable ?? '',
    answers: all.filter(({ label, aliases, retired }) => label !== null || aliases.length > 0 || retired),
    order: [],
  };
  const usual = withEdits(table, edited).entries;
  const isUsual = usual.every(({ code }, place) => answers[place]?.code === code);
  return isUsual ? edited : { ...edited, order: answers.map(({ code }) => code) };
}
