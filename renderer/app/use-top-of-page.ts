import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * A page that is newly gone to begins at its top: what scrolls is the frame, which outlives the page one came from.
 * Going back leaves the place alone.
 */
export function useTopOfPage(frame: RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const way = useNavigationType();
  const last = useRef(pathname);
  useLayoutEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    if (way !== 'POP') frame.current?.scrollTo({ top: 0 });
  }, [pathname, way, frame]);
}
