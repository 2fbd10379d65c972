import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine, text } from '../../../../shared/registers/fields/text.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = text({ label: '住址', longest: 10, mask: () => '*' });

it('reads one line: blanks, tabs and line breaks become one blank, the ends are trimmed', () => {
  expect(readClean(field, ' 团结路\t\n　1号 ')).toBe('团结路 1号');
  expect(readClean(field, 12)).toBe('12');
  expect(readClean(field, ' \u200b ')).toBeNull();
});

it('refuses a text that is too long, and a problem the definition names', () => {
  expect(readAndCheck(field, '一二三四五六七八九十一').codes).toEqual(['refuse:too-long']);
  const fussy = text({ label: '门牌', problem: () => ({ code: 'odd', message: '不对。' }) });
  expect(readAndCheck(fussy, '1号').codes).toEqual(['refuse:odd']);
});

it('is masked only as the definition says', () => {
  expect(field.mask('团结路1号', names)).toBe('*');
  expect(text({ label: '备注' }).mask('团结路1号', names)).toBe('团结路1号');
});

it('reading is idempotent, and what was read can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
      const value = text({ label: '文本' }).read(raw, {
        today: '',
        references: { find: () => null, propose: () => 0 },
      }).value;
      if (value === null) return;
      expect(oneLine(value)).toBe(value);
      expectStored(text({ label: '文本' }), value);
    }),
  );
});
