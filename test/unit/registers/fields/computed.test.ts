import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computed } from '../../../../shared/registers/fields/computed.ts';
import { expectStored, names, readAndCheck } from '../../../support/field-facts.ts';

it('is never read from a sheet', () => {
  expect(readAndCheck(computed({ label: '年龄' }), '35')).toEqual({ value: null, codes: [] });
});

it('is shown as text, and keeps its kind in Excel and in the database', () => {
  const age = computed({ label: '年龄', kind: 'integer' });
  expect([age.show(35, names), age.toCell(35, names)]).toEqual(['35', 35]);
  fc.assert(fc.property(fc.integer(), (value) => expectStored(age, value)));
  fc.assert(fc.property(fc.string(), (value) => expectStored(computed({ label: '称呼' }), value)));
});
