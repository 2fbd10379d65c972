import { useEffect, useEffectEvent } from 'react';

/** `ctrl+k`, `alt+left`, `f2`, `ctrl+shift+s`; Ctrl is ⌘ on a Mac. */
export function hotkeyOf(event: KeyboardEvent): string {
  const parts = [
    event.ctrlKey || event.metaKey ? 'ctrl' : '',
    event.altKey ? 'alt' : '',
    event.shiftKey ? 'shift' : '',
    event.key.toLowerCase().replace('arrow', ''),
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** Acts on a key combination anywhere in the window, except in the middle of an input method's composition. */
export function useHotkey(hotkey: string, act: () => void, enabled = true): void {
  const acted = useEffectEvent(act);
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || hotkeyOf(event) !== hotkey) return;
      event.preventDefault();
      acted();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [hotkey, enabled]);
}
