import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface PageProps {
  readonly title: string;
  /** A few words beside the title, e.g. how many rows there are. */
  readonly note?: ReactNode;
  /** Buttons at the right; the obvious next one last and primary. */
  readonly actions?: ReactNode;
  /** A page whose body scrolls by itself (a grid, a preview) takes the height that is left. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** The frame of every page: one heading, its actions, its body. */
export function Page({ title, note, actions, fills = false, children }: PageProps) {
  return (
    <section className={fills ? `${styles.page} ${styles.fills}` : styles.page} aria-label={title}>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {note !== undefined && <div className={styles.note}>{note}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
