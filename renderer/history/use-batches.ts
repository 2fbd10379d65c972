import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { BatchLine } from '../../shared/api/history.ts';
import { ask } from '../bridge/ask.ts';

/** Which operations are shown. */
export interface BatchesWanted {
  readonly text: string;
  /** Null for everybody's. */
  readonly actor: string | null;
}

export interface Batches {
  readonly total: number;
  readonly lines: readonly BatchLine[];
}

const pageSize = 100;

/** The operations, newest first, a page more each time it is asked for. */
export function useBatches({ text, actor }: BatchesWanted) {
  const answer = useInfiniteQuery({
    queryKey: ['listBatches', { text, actor }],
    queryFn: ({ pageParam }) =>
      ask('listBatches', {
        limit: pageSize,
        text,
        ...(actor === null ? {} : { actor }),
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ lines }) => (lines.length < pageSize ? null : (lines.at(-1)?.id ?? null)),
    placeholderData: keepPreviousData,
  });
  const pages = answer.data?.pages;
  const data: Batches | undefined =
    pages === undefined
      ? undefined
      : { total: pages[0]?.total ?? 0, lines: pages.flatMap(({ lines }) => lines) };
  return {
    answer: { data, error: answer.error },
    more: answer.hasNextPage ? () => void answer.fetchNextPage() : null,
    loading: answer.isFetchingNextPage,
  };
}
