import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListLine, ListPage } from '../../../shared/api/registers.ts';
import { ask } from '../../bridge/ask.ts';
import { queryClient } from '../../bridge/query-client.ts';
import { useCall } from '../../bridge/use-call.ts';
import { useStable } from '../../ui/use-stable.ts';
import type { RowsAsked } from './fetch-lines.ts';

/** A row of the grid: a line of the list, one that is on its way, or the blank one at the end that takes new rows. */
export type GridRow = ListLine | 'waiting' | 'new';

export interface ListRows {
  /** The rows of this part, as many as there are, whether they were read already or not. */
  readonly rows: readonly GridRow[];
  /** Number of all rows that fit. */
  readonly total: number;
  /** What these rows answer; for a moment still what was asked before. */
  readonly shown: RowsAsked;
  /** False while rows are still being made findable. */
  readonly searchComplete: boolean;
  /** Told which rows of the part can be seen, from 0. */
  see(first: number, last: number): void;
}

/**
 * Rows that a grid can hold: Chromium draws no element higher than 33,554,428 pixels: 745,653 rows at the larger
 * type size. Longer lists are shown in parts.
 */
export const mostRows = 700_000;

/** Rows read at once: more than a screen, and few enough to come over the bridge within a frame. */
const pageSize = 50;

/** Rows above and below the screen that are read already: a screen, which the wheel does not outrun. */
const readAhead = 25;

/** A page is forgotten so long after it was last seen (ms): scrolling through a million rows must not keep them all. */
const forgottenAfter = 10_000;

/**
 * So long (ms) must a jump by more than a screen stand still before its rows are read: pulling the scroll bar passes
 * thousands of pages.
 */
const restsAfter = 40;

/**
 * The rows of a list as the grid needs them: pages are read before they come into view, and read again when the ledger
 * changes. While a new question is on its way, the former answer stays.
 *
 * @param from the row at which the part begins
 * @param most rows a part has at most
 */
export function useListRows(
  asked: RowsAsked,
  from: number,
  most: number,
  endsWithNew: boolean,
): { readonly data: ListRows | undefined; readonly error: Error | null } {
  const first = useCall('listRows', { ...asked, limit: pageSize, offset: from }, { keep: true });
  const [shown, setShown] = useState({ asked, from });
  const settled = first.data !== undefined && !first.isPlaceholderData;
  const [pages, setPages] = useState<readonly [number, number]>([0, 0]);
  if (settled && (shown.asked !== asked || shown.from !== from)) {
    setShown({ asked, from });
    setPages([0, 0]);
  }
  const total = first.data?.total ?? 0;
  const count = Math.min(Math.max(0, total - shown.from), most);
  const { numbers, lines } = useLines(shown.asked, shown.from, pages, Math.ceil(count / pageSize));
  const rows = useMemo(() => {
    const made = new Array<GridRow>(count).fill('waiting');
    for (const [index, page] of lines.entries()) {
      const start = (numbers[index] ?? 0) * pageSize;
      for (const [place, line] of (page ?? []).entries())
        if (start + place < count) made[start + place] = line;
    }
    if (endsWithNew && count > 0) made.push('new');
    return made;
  }, [count, numbers, lines, endsWithNew]);
  const seen = useRef(0);
  const resting = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(resting.current), []);
  const { see } = useStable({
    see(firstRow: number, lastRow: number) {
      window.clearTimeout(resting.current);
      const next = [
        Math.max(0, Math.floor((firstRow - readAhead) / pageSize)),
        Math.floor((lastRow + readAhead) / pageSize),
      ] as const;
      const isNear = Math.abs(firstRow - seen.current) <= lastRow - firstRow;
      seen.current = firstRow;
      if (next[0] === pages[0] && next[1] === pages[1]) return;
      if (isNear) setPages(next);
      else resting.current = window.setTimeout(() => setPages(next), restsAfter);
    },
  });
  const searchComplete = first.data?.searchComplete;
  const data = useMemo(
    () =>
      searchComplete === undefined ? undefined : { rows, total, shown: shown.asked, searchComplete, see },
    [rows, total, shown, searchComplete, see],
  );
  return { data, error: data === undefined ? first.error : null };
}

/**
 * Asks for the first rows of a list that is about to be shown: while the page is still being drawn for a keystroke, the
 * ledger already looks for them.
 */
export function askAhead(asked: RowsAsked): void {
  const request = { ...asked, limit: pageSize, offset: 0 };
  // If it fails, the page asks again and says why.
  void queryClient.prefetchQuery({
    queryKey: ['listRows', request],
    queryFn: () => ask('listRows', request),
  });
}

/** The lines of the pages in view; undefined for a page that is on its way. */
function useLines(asked: RowsAsked, from: number, [first, last]: readonly [number, number], pages: number) {
  const numbers = useMemo(() => {
    const begin = Math.max(0, Math.min(first, pages - 1));
    const end = Math.min(pages - 1, last);
    return Array.from({ length: Math.max(0, end - begin + 1) }, (_, index) => begin + index);
  }, [first, last, pages]);
  const lines = useQueries({
    queries: numbers.map((page) => {
      const request = { ...asked, limit: pageSize, offset: from + page * pageSize };
      return {
        queryKey: ['listRows', request],
        queryFn: () => ask('listRows', request),
        gcTime: forgottenAfter,
      };
    }),
    combine: linesOf,
  });
  return { numbers, lines };
}

function linesOf(answers: readonly { readonly data: ListPage | undefined }[]) {
  return answers.map(({ data }) => data?.lines);
}
