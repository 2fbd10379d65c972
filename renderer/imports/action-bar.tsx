import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

/** The foot of a step: what is to be known at the left, the buttons at the right, the obvious next one last. Always in sight. */
export function ActionBar({ note, children }: { readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <div className={styles.note}>{note}</div>
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
