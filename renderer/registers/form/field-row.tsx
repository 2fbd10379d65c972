import { CloseCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { memo } from 'react';
import type { FieldNotice, NoticeLevel } from '../../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { FieldControl } from '../fields/field-control.tsx';
import type { Commit, FieldEntry } from '../fields/field-entry.ts';
import { fieldId } from './field-focus.ts';
import styles from './form.module.css';
import { takesWholeLine } from './form-layout.ts';
import { statusOf } from './form-notices.ts';
import { VeiledControl } from './veiled-control.tsx';

/** What a field can do to its form. The same functions for all fields and as long as the form is there. */
export interface FieldActs {
  change(key: string, entry: FieldEntry): void;
  commit(key: string, entry: FieldEntry, how: Commit): void;
  show(key: string): void;
  retype(key: string, first: string): void;
  makeMissing(key: string, target: string, name: string): void;
  goOn(key: string): void;
}

interface FieldRowProps {
  readonly definition: AnyRegister;
  readonly fieldKey: string;
  readonly entry: FieldEntry;
  readonly notices: readonly FieldNotice[];
  /** Only the masked form of its number is there. */
  readonly hidden: boolean;
  /** The number was veiled, and now is shown or typed anew. */
  readonly unveiled: 'shown' | 'retyped' | undefined;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  readonly acts: FieldActs;
}

/** One field of the form: its label, its control, and beside it what is to be said. */
export const FieldRow = memo(DrawnFieldRow, isSame);

function DrawnFieldRow(props: FieldRowProps) {
  const { definition, fieldKey, entry, notices, hidden, unveiled, readOnly, autoFocus, acts } = props;
  const field = fieldOf(definition, fieldKey);
  const id = fieldId(fieldKey);
  const saysId = `${id}-says`;
  const status = statusOf(notices);
  return (
    <div className={takesWholeLine(field) ? `${styles.field} ${styles.whole}` : styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{field.label}</label>
        {field.blank === 'refuse' && !readOnly && (
          <span className={styles.required} aria-hidden="true">
            必填
          </span>
        )}
      </div>
      {hidden ? (
        <VeiledControl
          id={id}
          label={field.label}
          masked={entry.text}
          describedBy={saysId}
          readOnly={readOnly}
          onShow={() => acts.show(fieldKey)}
          onRetype={(first) => acts.retype(fieldKey, first)}
          onEnter={() => acts.goOn(fieldKey)}
        />
      ) : (
        <FieldControl
          definition={definition}
          fieldKey={fieldKey}
          entry={entry}
          onChange={(next) => acts.change(fieldKey, next)}
          onCommit={(next, how) => acts.commit(fieldKey, next, how)}
          onCreateMissing={(target, name) => acts.makeMissing(fieldKey, target, name)}
          id={id}
          describedBy={saysId}
          readOnly={readOnly}
          // It takes the place of the masked form, where the cursor was.
          autoFocus={autoFocus || unveiled !== undefined}
          {...(status === undefined ? {} : { status })}
        />
      )}
      <div id={saysId} className={styles.says}>
        {notices.map(({ level, message }) => (
          <p key={message} className={styles[level]}>
            {icons[level]} {message}
          </p>
        ))}
        {unveiled === 'retyped' && entry.text === '' && <p>留空离开，就保持原来的号码。</p>}
        {field.help !== null && status === undefined && !readOnly && <p>{field.help}</p>}
      </div>
    </div>
  );
}

/** Not by colour alone. */
const icons: Readonly<Record<NoticeLevel, React.ReactNode>> = {
  refuse: <CloseCircleFilled aria-label="错误" />,
  warn: <WarningFilled aria-label="提醒" />,
  note: <InfoCircleOutlined aria-label="说明" />,
};

/** A keystroke in one field draws that field, not the twenty others. */
function isSame(before: FieldRowProps, now: FieldRowProps): boolean {
  const { notices: formerly, ...former } = before;
  const { notices, ...present } = now;
  const sameNotices =
    formerly.length === notices.length &&
    formerly.every(({ level, message }, n) => level === notices[n]?.level && message === notices[n]?.message);
  const keys = Object.keys(present) as (keyof typeof present)[];
  return sameNotices && keys.every((key) => former[key] === present[key]);
}
