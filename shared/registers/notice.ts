/**
 * What a field type or a row rule has to say about a value.
 *
 * `refuse`: the row does not enter the ledger. `warn`: it enters, and somebody should look.
 * `note`: it enters, and the program says what it understood (for example a 15-digit ID made into 18).
 */
export type NoticeLevel = 'refuse' | 'warn' | 'note';

export interface Notice {
  readonly level: NoticeLevel;
  /** Stable, for scripts: `check-digit`, `missing-name`. */
  readonly code: string;
  /** For people: plain Chinese, one sentence, says what to do where that is not obvious. */
  readonly message: string;
}

/** A notice together with the field it is about; `field` is null for the row as a whole. */
export interface FieldNotice extends Notice {
  readonly field: string | null;
}

export function refuse(code: string, message: string): Notice {
  return { level: 'refuse', code, message };
}

export function warn(code: string, message: string): Notice {
  return { level: 'warn', code, message };
}

export function note(code: string, message: string): Notice {
  return { level: 'note', code, message };
}
