import { z } from 'zod';
import { type FieldOptions, makeField } from '../field.ts';

export interface ComputedOptions extends FieldOptions<false> {
  /** SQL-free: the register's `fillIn` gives the value before each save; nobody types it. */
  readonly kind?: 'text' | 'integer';
}

/** 计算: follows from other fields of the row (`fillIn`); never typed, and a column of that name is not imported. */
export function computed(options: ComputedOptions) {
  return makeField<string | number, false>(options, {
    type: 'computed',
    storage: options.kind ?? 'text',
    excel: options.kind === 'integer' ? 'integer' : 'text',
    schema: options.kind === 'integer' ? z.int() : z.string(),
    read: () => ({ value: null, notices: [] }),
    show: (value) => String(value),
    toCell: (value) => value,
  });
}
