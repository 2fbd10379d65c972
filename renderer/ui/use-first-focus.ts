import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

interface Focusable {
  focus(): void;
}

/**
 * Where the keyboard begins, e.g. in a dialog. The browser's own autofocus comes too early there: Ant Design puts a
 * dialog into the page, and makes it visible, only after its content was made.
 *
 * @param wanted whether this is the place; asked once, when the component appears
 */
export function useFirstFocus<Element extends Focusable>(wanted = true): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  const begin = useEffectEvent(() => {
    if (wanted) ref.current?.focus();
  });
  useEffect(() => {
    const frame = requestAnimationFrame(() => begin());
    return () => cancelAnimationFrame(frame);
  }, []);
  return ref;
}
