import { CalendarHelp } from './calendar-help.tsx';
import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 年月: typed; a full date is cut to its month when it is read. */
export function MonthControl(props: FieldControlProps) {
  return (
    <TypedControl
      {...props}
      placeholder="如 2026.03"
      {...(props.readOnly === true ? {} : { suffix: <CalendarHelp {...props} picks="month" /> })}
    />
  );
}
