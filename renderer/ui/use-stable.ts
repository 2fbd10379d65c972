import { useLayoutEffect, useRef, useState } from 'react';

/** Functions by name, whatever they are given. */
type Acts = Readonly<Record<string, (...given: never[]) => unknown>>;

/**
 * The same functions at every drawing, doing what the latest ones do: for parts of a page that are drawn anew only when
 * something changes that they show (`memo`). To be called from events, never while drawing.
 *
 * @param acts always with the same names
 */
export function useStable<Given extends Acts>(acts: Given): Given {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [stable] = useState(() => {
    const names = Object.keys(acts);
    return Object.fromEntries(
      names.map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)]),
    );
  });
  return stable as Given;
}
