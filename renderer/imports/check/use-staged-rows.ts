import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StagedFilter, StagedRow } from '../../../shared/api/imports.ts';
import { ask } from '../../bridge/ask.ts';

/** How many rows are asked for at a time: more than a screen shows. */
const pageSize = 60;

const none: readonly number[] = [];

export interface StagedList {
  /** Sheet numbers of the rows that the filter showed when it was chosen; undefined until they are known. */
  readonly numbers: readonly number[];
  readonly ready: boolean;
  readonly error: Error | null;
}

/**
 * The rows that a filter shows, by their numbers. The list stays as it is while it is looked at: a corrected row does
 * not vanish from under the clerk's hands.
 *
 * @param round another one asks anew
 */
export function useStagedNumbers(staging: string, show: StagedFilter, round: number): StagedList {
  const { data, error } = useQuery({
    queryKey: ['stagedNumbers', staging, show, round],
    queryFn: () => ask('stagedNumbers', { staging, show }),
    gcTime: 0,
  });
  return { numbers: data ?? none, ready: data !== undefined, error };
}

/**
 * Rows of the preview by their sheet numbers, page by page as they come into sight.
 *
 * @param corrected newer than what a page says
 * @returns the rows that are there already
 */
export function useStagedRows(
  staging: string,
  { numbers }: StagedList,
  seen: { readonly first: number; readonly last: number },
  corrected: ReadonlyMap<number, StagedRow>,
): ReadonlyMap<number, StagedRow> {
  const from = Math.floor(seen.first / pageSize);
  const to = seen.last < seen.first ? from - 1 : Math.floor(seen.last / pageSize);
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const answers = useQueries({
    queries: pages.map((page) => {
      const rows = numbers.slice(page * pageSize, (page + 1) * pageSize);
      return {
        queryKey: ['stagedRows', staging, rows],
        queryFn: () => ask('stagedRows', { staging, rows }),
        gcTime: 60_000,
      };
    }),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(() => {
    const rows = new Map(answers.flatMap((page) => (page ?? []).map((row) => [row.row, row] as const)));
    for (const [number, row] of corrected) rows.set(number, row);
    return rows;
  }, [answers, corrected]);
}
