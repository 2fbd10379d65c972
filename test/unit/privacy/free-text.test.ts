import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citizenIdCheckCharacter } from '../../../shared/people/citizen-id.ts';
import { traceNotices, tracesIn } from '../../../shared/privacy/personal-traces.ts';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { checkRow } from '../../../shared/registers/row-check.ts';

const today = '2026-11-25';

/** Over an area code that no place has (99….). */
const soundId = fc
  .tuple(
    fc.integer({ min: 1930, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([year, month, order]) => {
    const body = `990201${year}${String(month).padStart(2, '0')}15${String(order).padStart(3, '0')}`;
    return body + citizenIdCheckCharacter(body);
  });

const around = fc.constantFrom('', '联系', '身份证', '，', '（', ' ', '：');

describe('free text (rule 4)', () => {
  it('finds a sound ID number wherever it stands', () => {
    fc.assert(
      fc.property(around, soundId, around, (before, id, after) => {
        expect(tracesIn(`${before}${id}${after}`, today).citizenIds).toBe(1);
      }),
    );
  });

  it('does not take a number with another check character for an ID number', () => {
    fc.assert(
      fc.property(soundId, (id) => {
        const wrong = id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
        expect(tracesIn(wrong, today).citizenIds).toBe(0);
      }),
    );
  });

  it('finds numbers in groups, with a full-width or small x, of the old 15 digits, and mobile numbers', () => {
    expect(tracesIn('990201 19800115 0011', today).citizenIds).toBe(0);
    expect(tracesIn('990201 19800115 001X', today).phones).toBe(0);
    const body = '99020119800115001';
    const id = body + citizenIdCheckCharacter(body);
    expect(tracesIn(`${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`, today).citizenIds).toBe(1);
    expect(tracesIn('老号990201800115001', today).citizenIds).toBe(1);
    expect(tracesIn('找小王 138-0000-1234', today).phones).toBe(1);
    expect(tracesIn('13800001234、13900001234', today).phones).toBe(2);
  });

  it.each([
    '收据2026001，金额36000元，共12人',
    '办公电话0990-5560101，传真5560102',
    '编号20260118000012',
    '接待信访3件，开展禁毒宣传和民族团结活动',
    '带身份证复印件到大厅办理',
  ])('says nothing of %s', (text) => {
    expect(traceNotices('备注', text, today)).toEqual([]);
  });

  it.each(['信访户', '重点人员', '刑满释放', '吸毒人员', '信教', '外来人口', '社区矫正对象', '精神障碍'])(
    'points out the label %s',
    (label) => {
      expect(tracesIn(`此人系${label}，多次来访`, today).labels.length).toBe(1);
    },
  );

  it('only warns, quotes no number, and says what to do', () => {
    const notices = traceNotices('备注', '信访户王某 13800001234', today);
    expect(notices.map(({ level }) => level)).toEqual(['warn', 'warn']);
    for (const { message } of notices) {
      expect(message).not.toContain('13800001234');
      expect(message).toContain('请删去');
    }
  });

  it('is looked through in every long text of every register that is not itself personal', () => {
    for (const definition of shippedRegisters) {
      for (const [key, field] of Object.entries(definition.fields)) {
        if (field.type !== 'multiline') continue;
        const found = checkRow(definition, { [key]: '手机13800001234' }, { today });
        const codes = found.filter((notice) => notice.field === key).map(({ code }) => code);
        expect([definition.key, key, codes]).toEqual([definition.key, key, ['number-in-text']]);
      }
    }
  });

  it('is not looked through where personal data belongs', () => {
    const helpPair = shippedRegisters.find(({ key }) => key === 'help-pair');
    if (helpPair === undefined) throw new Error('no register help-pair');
    const found = checkRow(helpPair, { address: '柳岸路 13800001234' }, { today });
    expect(found.filter(({ field }) => field === 'address')).toEqual([]);
  });
});
