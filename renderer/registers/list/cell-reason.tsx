import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './cell-reason.module.css';

/**
 * Why a cell was not taken, said right below it: in the browser's top layer, so that no edge of the grid cuts it off, and
 * hidden while its cell is scrolled out of sight.
 */
export function CellReason({ children }: { readonly children: ReactNode }) {
  const reason = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = reason.current;
    const cell = element?.closest<HTMLElement>('[role="gridcell"]') ?? null;
    element?.showPopover(cell === null ? {} : { source: cell });
    return () => element?.hidePopover();
  }, []);
  return (
    <div ref={reason} popover="manual" role="alert" className={styles.reason}>
      {children}
    </div>
  );
}
