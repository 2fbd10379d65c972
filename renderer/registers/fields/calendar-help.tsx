import { CalendarOutlined } from '@ant-design/icons';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { fieldOf } from '../../../shared/registers/register.ts';
import styles from './calendar-help.module.css';
import { entryOfValue, type FieldControlProps, readingOn, todayHere } from './field-entry.ts';

interface CalendarHelpProps extends FieldControlProps {
  readonly picks: 'date' | 'month';
}

/** A calendar beside a date that is typed. Not in the Tab order: whoever works with the keyboard types. */
export function CalendarHelp({ definition, fieldKey, entry, onChange, onCommit, picks }: CalendarHelpProps) {
  const [open, setOpen] = useState(false);
  const field = fieldOf(definition, fieldKey);
  const known = entry.value ?? field.read(entry.text, readingOn(todayHere())).value;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={styles.open}
        aria-label={`打开日历，选择${field.label}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setOpen(!open)}
      >
        <CalendarOutlined />
      </button>
      {open && (
        <DatePicker
          className={styles.hidden ?? ''}
          picker={picks}
          open
          onOpenChange={setOpen}
          value={typeof known === 'string' ? dayjs(known) : null}
          onChange={(day) => {
            setOpen(false);
            if (day === null) return;
            const picked = entryOfValue(
              definition,
              fieldKey,
              day.format(picks === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM'),
            );
            onChange(picked);
            onCommit?.(picked, 'choice');
          }}
        />
      )}
    </>
  );
}
