import { CalendarHelp } from './calendar-help.tsx';
import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 日期: typed as people write it (1980.1, 19800105, 1980年1月); the calendar only helps. */
export function DateControl(props: FieldControlProps) {
  return (
    <TypedControl
      {...props}
      placeholder="如 1980.01.05 或 1980.1"
      {...(props.readOnly === true ? {} : { suffix: <CalendarHelp {...props} picks="date" /> })}
    />
  );
}
