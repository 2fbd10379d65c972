import { z } from 'zod';
import { listRequest } from './list-query.ts';

/** Rows that 全选 chooses at most, and so the most that are named one by one. */
export const mostChosen = 10_000;

/**
 * Which rows of a register go on paper or into a workbook, and in which order: those that a list shows, or those picked
 * in it. An empty choice is the whole register in the order of paper lists.
 */
export const rowChoice = listRequest
  .pick({ search: true, where: true, sort: true })
  .extend({ ids: z.array(z.int().min(1)).min(1).max(mostChosen).optional() });

export type RowChoice = z.infer<typeof rowChoice>;

/** Whether a choice may leave rows out; one that only orders them does not. */
export function isExcerpt({ search = '', where = [], ids }: RowChoice): boolean {
  return search.trim() !== '' || where.length > 0 || ids !== undefined;
}

/** What a paper with some of the rows says about itself, so that nobody takes it for all: `节选 12 人，全册 482 人`. */
export function excerptNote(chosen: number, all: number, unit: string): string {
  return `节选 ${chosen} ${unit}，全册 ${all} ${unit}`;
}
