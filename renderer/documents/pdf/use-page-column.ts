import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  heightOf,
  layPages,
  type PageLayout,
  pageInFocus,
  pagesInView,
  type Size,
  spotAt,
  topOfPage,
} from './page-layout.ts';

/** Pages one below the other in a box that scrolls; what is far from the window is not there at all. */
export interface PageColumn {
  /** To be given to the box. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly layout: PageLayout;
  readonly scale: number;
  /** The pages to draw, and the one that is looked at, from 0. */
  readonly view: View;
  /** Width of the box's inside, in CSS pixels. */
  readonly room: Size;
  goTo(page: number): void;
}

interface View {
  readonly first: number;
  readonly end: number;
  readonly focus: number;
}

/** How far beyond the window pages are drawn ahead, in CSS pixels. */
const ahead = 400;

/**
 * @param sizes of the pages at 100 %; a new list keeps the place in the document
 * @param scaleIn the scale at which the largest page is shown in the room there is
 * @param gap between the pages
 */
export function usePageColumn(
  sizes: readonly Size[],
  scaleIn: (page: Size, room: Size) => number,
  gap: number,
): PageColumn {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  const [view, setView] = useState<View>({ first: 0, end: 0, focus: 0 });
  const largest = useMemo(() => boundsOf(sizes), [sizes]);
  const scale = scaleIn(largest, {
    width: Math.max(0, room.width - 2 * gap),
    height: Math.max(0, room.height - 2 * gap),
  });
  const layout = useMemo(() => layPages(sizes, scale, gap), [sizes, scale, gap]);
  const look = useEffectEvent(() => {
    if (box.current === null) return;
    const { scrollTop, clientHeight } = box.current;
    const [first, end] = pagesInView(layout, scrollTop, clientHeight, ahead);
    const focus = pageInFocus(layout, scrollTop, clientHeight);
    setView((old) =>
      old.first === first && old.end === end && old.focus === focus ? old : { first, end, focus },
    );
  });

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((old) => (old.width === width && old.height === height ? old : { width, height }));
    });
    const scrolled = () => look();
    observer.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, []);

  const former = useRef(layout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height of the window shows other pages
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && former.current !== layout && former.current.pages.length > 0) {
      element.scrollTop = heightOf(layout, spotAt(former.current, element.scrollTop));
    }
    former.current = layout;
    look();
  }, [layout, room]);

  return {
    box,
    layout,
    scale,
    view,
    room,
    goTo(page) {
      if (box.current !== null) box.current.scrollTop = topOfPage(layout, page);
    },
  };
}

function boundsOf(sizes: readonly Size[]): Size {
  return {
    width: Math.max(1, ...new Set(sizes.map(({ width }) => width))),
    height: Math.max(1, ...new Set(sizes.map(({ height }) => height))),
  };
}
