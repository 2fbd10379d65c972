import { z } from 'zod';
import { isExcerpt, type RowChoice, rowChoice } from '../../shared/registers/row-choice.ts';

const given = z.object({ choice: rowChoice });

/**
 * What a list hands over when it sends somebody to print or export: `navigate('/print/…', { state: { choice } })`.
 * It stays with the page over back and forward.
 *
 * @returns null if the page was reached in another way: then it is about the whole register
 */
export function givenChoice(state: unknown): RowChoice | null {
  const parsed = given.safeParse(state);
  return parsed.success ? parsed.data.choice : null;
}

/** How the rows of a choice are called: 选中的 if they were picked, in a list or as the one of a form, else 筛选出来的. */
export function choiceWords(choice: RowChoice): string {
  if (choice.ids?.length === 1) return '选中的这一条';
  if (choice.ids !== undefined) return '列表里选中的';
  return isExcerpt(choice) ? '列表里筛选出来的' : '全部，按列表的顺序';
}
