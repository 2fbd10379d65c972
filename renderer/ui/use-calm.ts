import { useEffect, useState } from 'react';

/**
 * A value that stands still while a mouse button or finger is down: what is said of a field that is left would else move
 * what is being pressed from under the pointer, and the click would meet nothing.
 */
export function useCalm<Value>(value: Value): Value {
  const [held, setHeld] = useState<{ readonly value: Value } | null>(null);
  useEffect(() => {
    const press = () => setHeld((known) => known ?? { value });
    window.addEventListener('pointerdown', press, true);
    return () => window.removeEventListener('pointerdown', press, true);
  }, [value]);
  useEffect(() => {
    if (held === null) return;
    let timer = 0;
    // The click comes right behind the release, and looks for its button where it was pressed.
    const release = () => {
      timer = window.setTimeout(() => setHeld(null));
    };
    const ends = ['pointerup', 'pointercancel', 'dragend', 'blur'];
    for (const end of ends) window.addEventListener(end, release);
    return () => {
      window.clearTimeout(timer);
      for (const end of ends) window.removeEventListener(end, release);
    };
  }, [held]);
  return held === null ? value : held.value;
}
