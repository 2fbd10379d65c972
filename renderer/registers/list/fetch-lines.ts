import type { ListLine } from '../../../shared/api/registers.ts';
import type { ListRequest } from '../../../shared/registers/list-query.ts';
import { ask } from '../../bridge/ask.ts';
import type { ListState } from './list-state.ts';

/** Which rows of a register, in which order. */
export type RowsAsked = Pick<ListRequest, 'register' | 'search' | 'where' | 'sort'>;

/** The question that a list's state asks; what narrows nothing is left out, so that the same list is the same question. */
export function rowsAsked(
  register: string,
  { search, where, sort }: Pick<ListState, 'search' | 'where' | 'sort'>,
): RowsAsked {
  const text = search.trim();
  return {
    register,
    ...(text === '' ? {} : { search: text }),
    ...(where.length === 0 ? {} : { where: [...where] }),
    ...(sort.length === 0 ? {} : { sort: [...sort] }),
  };
}

/** The most that `listRows` gives at once. */
const pageSize = 1000;

/** The lines of a list from one place up to, but not including, another; fewer if the list ends before. */
export async function fetchLines(asked: RowsAsked, from: number, to: number): Promise<readonly ListLine[]> {
  const lines: ListLine[] = [];
  for (let offset = from; offset < to; offset += pageSize) {
    const limit = Math.min(pageSize, to - offset);
    const page = await ask('listRows', { ...asked, limit, offset });
    lines.push(...page.lines);
    if (page.lines.length < limit) break;
  }
  return lines;
}
