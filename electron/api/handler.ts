import type { Call } from '../../shared/api/call.ts';
import type { OutputOf, ParsedInput } from '../../shared/api/calls.ts';
import type { Session } from '../service/session.ts';

/** The server side of a table of calls: one function each, given the parsed input. */
export type Handlers<Table extends Record<string, Call>> = {
  readonly [Name in keyof Table]: (
    input: ParsedInput<Table, Name>,
    session: Session,
  ) => Promise<OutputOf<Table, Name>>;
};
