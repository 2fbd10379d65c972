import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** The element that the panel hangs on, usually the button that opened it; it gets the focus back. */
  readonly anchor: HTMLElement;
  onClose(): void;
  readonly children: ReactNode;
}

/**
 * A small panel that hangs on a button: a filter, the choice of columns. In the browser's top layer, so that no grid or
 * dialog cuts it off. Esc and a press elsewhere close it.
 */
export function Panel({ title, anchor, onClose, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const open = useEffectEvent((element: HTMLElement) => {
    element.showPopover({ source: anchor });
    // What is read first comes a moment later and takes the focus itself; until then the panel has it.
    const first = element.querySelector<HTMLElement>('[data-autofocus], input:not(:disabled)');
    (first ?? element).focus();
  });
  const close = useEffectEvent((element: HTMLElement) => {
    const hadFocus = element.contains(document.activeElement);
    element.hidePopover();
    if (hadFocus) anchor.focus();
  });
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    open(element);
    return () => close(element);
  }, []);
  return (
    <div
      ref={panel}
      popover="auto"
      role="dialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.panel}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      // A grid or a page behind it must not act on keys that are meant for the panel.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </div>
  );
}
