import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partyPost } from '../../../../shared/codes/party-post.ts';
import { multiChoice } from '../../../../shared/registers/fields/multi-choice.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = multiChoice({ label: '党内职务', table: partyPost });

it('reads several answers however they are parted, in the order of the table, each once', () => {
  for (const cell of ['组织委员、书记', '组织委员,书记；书记', '组织委员 书记', '组织委员/书记'])
    expect(readClean(field, cell)).toEqual(['001A', '030U']);
});

it('refuses the whole cell if one answer is unknown', () => {
  expect(readAndCheck(field, '书记、顾问')).toEqual({ value: null, codes: ['refuse:unknown'] });
});

it('reads back what it shows, and stores it', () => {
  fc.assert(
    fc.property(
      fc.subarray(
        partyPost.entries.map(({ code }) => code),
        { minLength: 1 },
      ),
      (codes) => {
        expect(readClean(field, field.show(codes, names))).toEqual(codes);
        expectStored(field, codes);
        expect(field.compare(codes, codes)).toBe(0);
      },
    ),
  );
});
