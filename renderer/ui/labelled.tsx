import { type ReactNode, useId } from 'react';
import styles from './labelled.module.css';

/** What the control must carry, so that its label, help and error belong to it for a screen reader too. */
export interface ControlMarks {
  readonly id: string;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

/** A control of a dialog or settings page with its label above, help below, and its error where it belongs. */
export function Labelled({
  label,
  help,
  error,
  children,
}: {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly children: (marks: ControlMarks) => ReactNode;
}) {
  const id = useId();
  const wrong = error !== undefined && error !== null;
  return (
    <div className={styles.field}>
      <label id={`${id}-label`} className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-labelledby': `${id}-label`,
        'aria-describedby': `${id}-note`,
        'aria-invalid': wrong,
      })}
      <div
        id={`${id}-note`}
        className={wrong ? styles.error : styles.help}
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? error : help}
      </div>
    </div>
  );
}
