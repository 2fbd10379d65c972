import { expect } from 'vitest';
import type { Cell } from '../../shared/registers/cell.ts';
import type { Field, FieldValue, ReadContext, ReferenceNames } from '../../shared/registers/field.ts';

/** The day on which every field test is made. */
export const today = '2026-11-24';

/** A ledger with one organisation 第一支部 (1), and 同名支部 twice. */
export const readContext: ReadContext = {
  today,
  references: {
    find: (_register, text) => (text === '第一支部' ? 1 : text === '同名支部' ? 'several' : null),
    propose: () => -1,
  },
};

export const names: ReferenceNames = { nameOf: (_register, id) => (id === 1 ? '第一支部' : null) };

/** The value of a cell and the codes of everything said about it, by reading and by checking. */
export function readAndCheck<V extends FieldValue>(field: Field<V>, cell: Cell) {
  const { value, notices } = field.read(cell, readContext);
  const checked = value === null ? [] : field.check(value, { today });
  return { value, codes: [...notices, ...checked].map(({ level, code }) => `${level}:${code}`) };
}

/** The value of a cell about which there is nothing to say. */
export function readClean<V extends FieldValue>(field: Field<V>, cell: Cell): V | null {
  const { value, codes } = readAndCheck(field, cell);
  expect(codes).toEqual([]);
  return value;
}

/** A value survives its database column, and its schema takes it. */
export function expectStored<V extends FieldValue>(field: Field<V>, value: V): void {
  expect(field.schema.parse(value)).toEqual(value);
  const stored = field.toColumn(value);
  expect(typeof stored).toBe(field.storage === 'integer' ? 'number' : 'string');
  if (stored !== null) expect(field.fromColumn(stored)).toEqual(value);
}
