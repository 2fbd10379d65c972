import { CalendarOutlined } from '@ant-design/icons';
import { DatePicker } from 'antd';
import words from 'antd/es/date-picker/locale/zh_CN';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { fieldOf } from '../../../shared/registers/register.ts';
import styles from './calendar-help.module.css';
import { entryOfValue, type FieldControlProps, readingOn, todayHere } from './field-entry.ts';

/** The buttons that say 2001年 and 7月 are called so; a label of their own would hide from some what others read. */
const calendarWords = { ...words, lang: { ...words.lang, yearSelect: '', monthSelect: '' } };

/** The length of an ISO date that is known as far as the calendar asks. */
const whole = { date: 10, month: 7 } as const;

interface CalendarHelpProps extends FieldControlProps {
  readonly picks: 'date' | 'month';
}

/** A calendar beside a date that is typed. Not in the Tab order: whoever works with the keyboard types. */
export function CalendarHelp({ definition, fieldKey, entry, onChange, onCommit, picks }: CalendarHelpProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    // Esc closes the calendar, and only the calendar: in a form or a grid it means more than that.
    const closeFirst = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    };
    window.addEventListener('keydown', closeFirst, { capture: true });
    return () => window.removeEventListener('keydown', closeFirst, { capture: true });
  }, [open]);
  const field = fieldOf(definition, fieldKey);
  const known = entry.value ?? field.read(entry.text, readingOn(todayHere())).value;
  const shown = typeof known === 'string' ? dayjs(known) : null;
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
          locale={calendarWords}
          className={styles.hidden ?? ''}
          picker={picks}
          open
          onOpenChange={setOpen}
          placement="bottomRight"
          // A month is where the calendar opens; only a day that is known is marked in it.
          {...(shown === null ? {} : { defaultPickerValue: shown })}
          value={shown !== null && String(known).length === whole[picks] ? shown : null}
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
