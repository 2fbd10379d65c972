import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskAddress, maskBirthDate, maskCitizenId, maskPhone } from '../../../shared/people/mask.ts';

describe('public forms of personal data', () => {
  test('of an ID number only area code and last four can be read', () => {
    expect(maskCitizenId('330621198001011236')).toBe('330621********1236');
    expect(maskCitizenId('11010519491231002X')).toBe('110105********002X');
    expect(maskCitizenId('330621520315002')).toBe('*'.repeat(15));
  });

  test.each([
    ['13800138000', '138****8000'],
    ['138 0013 8000', '138****8000'],
    ['0575-84112233', '0575-****2233'],
    ['0575-84112233-123', '0575-****2233'],
    ['010-84112233', '010-****2233'],
    ['84112233', '****2233'],
    ['1380013', '*******'],
  ])('the telephone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  test.each([
    ['柯桥街道笛扬路××小区', '柯桥街道笛扬路××小区'],
    ['柯桥街道笛扬路××小区3幢2单元501室', '柯桥街道笛扬路××小区'],
    ['团结路91号13栋1单元295室', '团结路'],
    ['城东新区99号5栋2单元404室', '城东新区'],
    ['团结路９１号１３栋', '团结路'],
    ['城东开发区3号路12号', '城东开发区3号路'],
    ['宾王3区12幢', '宾王3区'],
    ['318国道5号', '318国道'],
    ['阳光花苑A座1201', '阳光花苑'],
    ['阳光花苑A3栋', '阳光花苑'],
    ['阳光花苑十三幢二单元', '阳光花苑'],
    ['阳光花苑二期 3-2-501', '阳光花苑二期'],
    ['三门县五一路三号', '三门县五一路'],
    ['13栋1单元295室', '*'],
    ['', ''],
  ])('the address %s is shown as %j', (address, shown) => {
    expect(maskAddress(address)).toBe(shown);
  });

  test.each([
    ['1952-03-15', '1952年'],
    ['1952-03', '1952年'],
    ['1952', '1952年'],
    ['19520315', '********'],
  ])('the birth date %s is shown as %s', (date, shown) => {
    expect(maskBirthDate(date)).toBe(shown);
  });

  test('no mask lets a run of five digits of its middle through, whatever it is given', () => {
    const text = fc.oneof(
      fc.stringMatching(/^\d{1,20}$/),
      fc.stringMatching(/^[\d -]{1,20}$/),
      fc.stringMatching(/^\d{17}X$/),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (value) => {
        expect(maskCitizenId(value)).not.toMatch(/\d{7}/);
        expect(maskPhone(value)).not.toMatch(/\d{5}/);
        expect(maskBirthDate(value)).not.toMatch(/\d{5}/);
      }),
    );
  });

  test('no door number survives in an address', () => {
    const number = fc.integer({ min: 1, max: 1999 });
    fc.assert(
      fc.property(
        fc.constantFrom('团结路', '站北街', '文峰巷', '城东新区', '阳光小区', '三里屯路'),
        fc.array(fc.tuple(number, fc.constantFrom('号', '栋', '幢', '单元', '室', '号楼', '层', '弄')), {
          minLength: 1,
        }),
        (road, door) => {
          expect(maskAddress(road + door.map(([count, unit]) => count + unit).join(''))).toBe(road);
        },
      ),
    );
  });
});
