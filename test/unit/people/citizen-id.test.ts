import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCitizenId,
  citizenIdBirthDate,
  citizenIdCheckCharacter,
  citizenIdGender,
  normaliseCitizenId,
  upgradeCitizenId15,
} from '../../../shared/people/citizen-id.ts';

const today = '2026-11-24';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const birthDate = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const soundId = fc
  .tuple(digits(6), birthDate('1900-01-01', today), digits(3))
  .map(([area, born, sequence]) => `${area}${born.replaceAll('-', '')}${sequence}`)
  .map((first17) => first17 + citizenIdCheckCharacter(first17));

describe('checking an ID number', () => {
  test('the examples of GB 11643-1999 are sound', () => {
    expect(checkCitizenId('11010519491231002X', today)).toBeNull();
    expect(citizenIdGender('11010519491231002X')).toBe('2');
    expect(citizenIdBirthDate('11010519491231002X')).toBe('1949-12-31');
    expect(checkCitizenId('440524188001010014', today)).toBeNull();
    expect(citizenIdGender('440524188001010014')).toBe('1');
    expect(checkCitizenId('330621198001011236', today)).toBeNull();
  });

  test.each([
    ['110105194912310021', 'check-digit'],
    ['330621198002301235', 'id-birth-date'],
    ['330621198013011235', 'id-birth-date'],
    ['11010519491231002', 'id-length'],
    ['1101051949123100211', 'id-length'],
    ['', 'id-length'],
    ['11010519491231O02X', 'id-characters'],
    ['1101051949123100X1', 'id-characters'],
    ['无', 'id-characters'],
  ])('%s has the problem %s', (id, problem) => {
    expect(checkCitizenId(id, today)).toBe(problem);
  });

  test('a birth date after today is refused, today itself is not', () => {
    const first17 = '33062120261124001';
    const id = first17 + citizenIdCheckCharacter(first17);
    expect(checkCitizenId(id, '2026-11-23')).toBe('id-future');
    expect(checkCitizenId(id, '2026-11-24')).toBeNull();
  });

  test('an abolished or unknown area code is no problem', () => {
    const first17 = '00000019800101123';
    expect(checkCitizenId(first17 + citizenIdCheckCharacter(first17), today)).toBeNull();
  });

  test('any digits with a real birth date and the computed check character are sound', () => {
    fc.assert(fc.property(soundId, (id) => checkCitizenId(id, today) === null));
  });

  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(soundId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, position, shift) => {
        const wrong = String((Number(id[position]) + shift) % 10);
        return checkCitizenId(id.slice(0, position) + wrong + id.slice(position + 1), today) !== null;
      }),
    );
  });

  test('two neighbouring digits changed about are always found', () => {
    fc.assert(
      fc.property(soundId, fc.nat(15), (id, at) => {
        fc.pre(id[at] !== id[at + 1]);
        const swapped = `${id.slice(0, at)}${id[at + 1]}${id[at]}${id.slice(at + 2)}`;
        return checkCitizenId(swapped, today) !== null;
      }),
    );
  });
});

describe('making an ID number ready', () => {
  test.each([
    ['11010519491231002x', '11010519491231002X'],
    [' 110105 19491231 002X　', '11010519491231002X'],
    ["'110105194912310021", '110105194912310021'],
    ['’11010519491231002×', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['\uFEFF11010519491231002Х\u200B\t', '11010519491231002X'],
  ])('%j becomes %s', (typed, ready) => {
    expect(normaliseCitizenId(typed)).toBe(ready);
  });

  test('doing it twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseCitizenId(text);
        return normaliseCitizenId(once) === once;
      }),
    );
  });
});

describe('a 15-digit number', () => {
  test.each([
    ['330621520315002', '33062119520315002X', '2', '1952-03-15'],
    ['340524800101001', '34052419800101001X', '1', '1980-01-01'],
  ])('%s becomes %s', (old, id, gender, born) => {
    expect(upgradeCitizenId15(old)).toBe(id);
    expect(citizenIdGender(id)).toBe(gender);
    expect(citizenIdBirthDate(id)).toBe(born);
  });

  test('with a sequence of 996 to 999 it belongs to somebody born in the 19th century', () => {
    expect(citizenIdBirthDate(upgradeCitizenId15('330621920315996') ?? '')).toBe('1892-03-15');
    expect(citizenIdBirthDate(upgradeCitizenId15('330621920315995') ?? '')).toBe('1992-03-15');
  });

  test.each([
    '33062152031500',
    '33062152031500X',
    '330621520230002',
    '330621000229002',
    '33062119520315002X',
  ])('%s is none or names no real day', (text) => {
    expect(upgradeCitizenId15(text)).toBeNull();
  });

  test('keeps area, birth date and gender, and is sound afterwards', () => {
    fc.assert(
      fc.property(
        digits(6),
        birthDate('1900-01-01', '1999-12-31'),
        fc.integer({ min: 0, max: 995 }),
        (area, born, sequence) => {
          const id = upgradeCitizenId15(
            area + born.slice(2).replaceAll('-', '') + String(sequence).padStart(3, '0'),
          );
          expect(id?.slice(0, 6)).toBe(area);
          expect(citizenIdBirthDate(id ?? '')).toBe(born);
          expect(citizenIdGender(id ?? '')).toBe(sequence % 2 === 1 ? '1' : '2');
          expect(checkCitizenId(id ?? '', today)).toBeNull();
        },
      ),
    );
  });
});
