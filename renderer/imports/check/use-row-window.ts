import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { RowHeights } from './row-heights.ts';

/** Rows drawn above and below what is seen: the Tab key reaches the next cell to correct before it is in sight. */
const beyond = 8;

export interface RowWindow {
  /** The first and the last row (from 0) to be drawn; `last` is smaller than `first` if there is none. */
  readonly first: number;
  readonly last: number;
  /** Pixels of the rows above and below that are not drawn. */
  readonly before: number;
  readonly after: number;
  /** For every drawn row, so that its real height is known. */
  measured(element: HTMLElement | null): (() => void) | undefined;
}

/**
 * Which rows of a long list are drawn. Rows may be of any height: what has been drawn is measured, the rest is guessed,
 * and the browser's own scroll anchoring keeps in place what the clerk looks at while guesses become measures. Every
 * drawn row carries its place in the list as `data-index`.
 *
 * @param scroller the element that scrolls
 * @param list changes whenever the list is another one
 * @param guess pixels of a row that has not been drawn yet
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  list: readonly unknown[],
  guess: number,
): RowWindow {
  const [heights, setHeights] = useState(() => new RowHeights(list.length, guess));
  const [of, setOf] = useState(list);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const [, setMeasures] = useState(0);
  if (of !== list) {
    setOf(list);
    setHeights(new RowHeights(list.length, guess));
    setSeen({ ...seen, top: 0 });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [list]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const size = new ResizeObserver(look);
    size.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      size.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  const sizes = useMemo(
    () =>
      new ResizeObserver((entries) => {
        const news = entries.map(({ target, borderBoxSize: [size] }) =>
          heights.measure(Number((target as HTMLElement).dataset.index), size?.blockSize ?? guess),
        );
        if (news.includes(true)) setMeasures((count) => count + 1);
      }),
    [heights, guess],
  );
  const measured = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      sizes.observe(element);
      return () => sizes.unobserve(element);
    },
    [sizes],
  );

  const first = Math.max(0, heights.rowAt(seen.top) - beyond);
  const last = Math.min(heights.count - 1, heights.rowAt(seen.top + seen.height) + beyond);
  return {
    first,
    last,
    before: heights.offsetOf(first),
    after: heights.total - heights.offsetOf(last + 1),
    measured,
  };
}
