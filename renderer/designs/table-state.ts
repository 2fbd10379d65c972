import type { CodeEntry, CodeTable } from '../../shared/codes/code-table.ts';
import { type EditedTable, withEdits } from '../../shared/registers/own/edited-table.ts';

/** An answer as the editor has it: one that is not saved yet may still be taken away. */
export interface DraftAnswer {
  readonly code: string;
  readonly label: string;
  /** Other ways of writing it, as they are typed: one behind the other with 、 between. */
  readonly aliases: string;
  readonly retired: boolean;
  /** As the program ships it; null for one of the office's. */
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

/** With one more answer where it will be offered: at the end, but before 其他. */
export function withNewAnswer(answers: readonly DraftAnswer[]): readonly DraftAnswer[] {
  const numbers = answers.filter(({ shipped }) => shipped === null).map(({ code }) => Number(code.slice(3)));
  const answer: DraftAnswer = {
    code: `own${Math.max(0, ...numbers) + 1}`,
    label: '',
    aliases: '',
    retired: false,
    shipped: null,
    saved: false,
  };
  const other = answers.findIndex(({ code }) => code === 'other');
  return other === -1 ? [...answers, answer] : answers.toSpliced(other, 0, answer);
}

/** What the program understands as this answer anyway; its own wording too, once the office has another. */
export function knownWays({ label, shipped }: DraftAnswer): readonly string[] {
  if (shipped === null) return [];
  const former = label === shipped.label ? [] : [shipped.label];
  return [...former, ...(shipped.aliases ?? [])];
}

/** As it is saved: only what the office added or changed. */
export function toEdited(table: string, answers: readonly DraftAnswer[]): EditedTable {
  const all = answers.map(({ code, label, aliases, retired, shipped }) => ({
    code,
    label: label.trim() === shipped?.label ? null : label.trim(),
    aliases: [...new Set(aliases.split(/[、，,；;\s]+/u).filter((word) => word !== ''))],
    retired,
  }));
  return {
    table,
    answers: all.filter(({ label, aliases, retired }) => label !== null || aliases.length > 0 || retired),
  };
}
