import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import styles from './chooser.module.css';
import type { ChooserOption } from './chooser.tsx';

interface ChooserListProps {
  readonly id: string;
  /** The element that the list hangs on. */
  anchor(): HTMLElement | null;
  readonly options: readonly ChooserOption[];
  readonly active: ChooserOption | undefined;
  readonly chosen: readonly (string | number)[];
  readonly emptyText: string;
  readonly footer: ReactNode;
  onMark(index: number): void;
  onChoose(option: ChooserOption): void;
}

/**
 * The answers below (or, where there is no room, above) their input. In the browser's top layer, so that neither a
 * scrolling grid nor a dialog cuts it off; the input keeps the focus.
 */
export function ChooserList(props: ChooserListProps) {
  const { id, options, active, chosen } = props;
  const popup = useRef<HTMLDivElement>(null);
  const anchor = useEffectEvent(props.anchor);
  useLayoutEffect(() => {
    const list = popup.current;
    const source = anchor();
    list?.showPopover(source === null ? {} : { source });
    // A press in the list must not take the focus from the input: leaving the input closes the list.
    const keepFocus = (event: MouseEvent) => event.preventDefault();
    list?.addEventListener('mousedown', keepFocus);
    return () => {
      list?.removeEventListener('mousedown', keepFocus);
      list?.hidePopover();
    };
  }, []);
  useEffect(() => {
    if (active === undefined) return;
    document.getElementById(`${id}-${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div ref={popup} popover="manual" className={styles.popup}>
      <div id={id} role="listbox" aria-label="可选的答案" className={styles.list}>
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}-${option.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === active}
            className={chosen.includes(option.key) ? `${styles.option} ${styles.chosen}` : styles.option}
            onClick={() => props.onChoose(option)}
            onKeyDown={(event) => event.key === 'Enter' && props.onChoose(option)}
            onMouseMove={() => props.onMark(index)}
          >
            <span>{option.label}</span>
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </div>
        ))}
      </div>
      {options.length === 0 && <p className={styles.none}>{props.emptyText}</p>}
      {props.footer}
    </div>
  );
}
