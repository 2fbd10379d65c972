import fc from 'fast-check';
import { expect, it } from 'vitest';
import { multiline } from '../../../../shared/registers/fields/multiline.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = multiline({ label: '备注', longest: 8 });

it('keeps paragraphs, with one kind of line end and no blanks at the ends of lines', () => {
  expect(readClean(field, ' 一 \r\n二　\r三\u2028四')).toBe('一\n二\n三\n四');
  expect(readClean(field, '一\u0007二')).toBe('一二');
  expect(readClean(field, ' \n ')).toBeNull();
});

it('refuses a text that is too long', () => {
  expect(readAndCheck(field, '一二三四五六七八九').codes).toEqual(['refuse:too-long']);
});

it('is shown as it was written', () => expect(field.show('一\n二', names)).toBe('一\n二'));

it('what was read can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
      const long = multiline({ label: '备注' });
      const value = readClean(long, raw);
      if (value !== null) expectStored(long, value);
    }),
  );
});
