import { Alert } from 'antd';
import type { ReactNode, Ref } from 'react';
import styles from './notice.module.css';

/** A few lines of notice among a page's controls: the sign stands at the first line, buttons below the text. */
export function Notice({
  type,
  children,
  ref,
}: {
  readonly type: 'success' | 'info' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}) {
  return (
    <div ref={ref} className={styles.place}>
      <Alert type={type} showIcon className={styles.notice ?? ''} title={<div>{children}</div>} />
    </div>
  );
}
