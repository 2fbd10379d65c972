import type { ReactNode } from 'react';
import styles from './ledgers.module.css';

/** One of the ways of the first page: what it is called, when it is wanted, its buttons. */
export function Way({
  name,
  title,
  text,
  wide = false,
  children,
}: {
  /** Of this way among the others, for its heading's id. */
  readonly name: string;
  readonly title: string;
  readonly text?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={wide ? `${styles.way} ${styles.wide}` : styles.way} aria-labelledby={`way-${name}`}>
      <h2 id={`way-${name}`} className={styles.heading}>
        {title}
      </h2>
      {text !== undefined && <p>{text}</p>}
      {children}
    </section>
  );
}
