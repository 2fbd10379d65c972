import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citizenIdCheckCharacter } from '../../../../shared/people/citizen-id.ts';
import { citizenId } from '../../../../shared/registers/fields/citizen-id.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = citizenId({ label: '公民身份证号' });

it('fact 5: a sound number is accepted, a lower-case x made upper', () => {
  expect(readClean(field, '11010519491231002X')).toBe('11010519491231002X');
  expect(readClean(field, '11010519491231002x')).toBe('11010519491231002X');
  expect(readClean(field, ' ‘１１０１０５１９４９１２３１００２ｘ ')).toBe('11010519491231002X');
});

it('fact 5: a wrong check digit and 30 February are refused', () => {
  expect(readAndCheck(field, '110105194912310021').codes).toEqual(['refuse:check-digit']);
  expect(readAndCheck(field, '330621198002301235').codes).toEqual(['refuse:id-birth-date']);
  expect(readAndCheck(field, '33062119800101').codes).toEqual(['refuse:id-length']);
  expect(readAndCheck(field, '33062119800101123甲').codes).toEqual(['refuse:id-characters']);
});

it('fact 6: 15-digit numbers become 18-digit ones and are pointed out, as text and as a number', () => {
  for (const cell of ['330621520315002', 330621520315002])
    expect(readAndCheck(field, cell)).toEqual({ value: '33062119520315002X', codes: ['warn:id-upgraded'] });
  expect(readAndCheck(field, '340524800101001').value).toBe('34052419800101001X');
});

it('fact 7: a number cell has lost its last digits and is refused; the text passes', () => {
  // biome-ignore lint/correctness/noPrecisionLoss: the loss is what is tested
  expect(readAndCheck(field, 330621198001011234)).toEqual({ value: null, codes: ['refuse:id-as-float'] });
  expect(readAndCheck(field, '3.30621E+17').codes).toEqual(['refuse:id-as-float']);
  expect(readClean(field, '330621198001011236')).toBe('330621198001011236');
});

it('fact 10: is personal and masked 330621********1236', () => {
  expect(field.sensitive).toBe(true);
  expect(field.mask('330621198001011236', names)).toBe('330621********1236');
});

it('every sound number is accepted and stored; one wrong digit in it is always refused', () => {
  const births = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
  fc.assert(
    fc.property(
      births,
      fc.integer({ min: 0, max: 999 }),
      fc.nat(17),
      fc.integer({ min: 1, max: 9 }),
      (born, order, at, shift) => {
        const first17 = `330621${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
        const id = first17 + citizenIdCheckCharacter(first17);
        expect(readClean(field, id)).toBe(id);
        expectStored(field, id);
        const digit = Number(id[at]?.replace('X', '0'));
        const wrong = `${id.slice(0, at)}${(digit + shift) % 10}${id.slice(at + 1)}`;
        if (wrong !== id) expect(readAndCheck(field, wrong).codes).not.toEqual([]);
      },
    ),
  );
});
