import { describe, expect, it } from 'vitest';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import type { Field } from '../../../shared/registers/field.ts';
import { sortsPeople } from '../../../shared/registers/own/forbidden-words.ts';

/** Whom a register may have rows of (rule 1). A register that is in neither list is to be thought about here first. */
const registersOfPeople = [
  'party-member',
  'serving-member',
  'floating-member',
  'part-time-commissioner',
  'coordination-member',
  'people-delegate',
  'member-development',
  'cadre',
  'recruitment-applicant',
  'volunteer',
  'resident-representative',
  'council-member',
];
const registersOfThings = [
  'party-organisation',
  'unit-contact',
  'coordination-decision',
  'party-dues',
  'cadre-training',
  'heart-talk',
  'recruitment-round',
  'service-post',
  'post-claim',
  'patrol-entry',
  'volunteer-team',
  'activity',
  'service-record',
  'care-turn',
  'culture-group',
  'model-campaign',
  'model-criterion',
  'award',
  'deed',
  'partner-unit',
  'co-building',
  'shared-resource',
  'resource-booking',
  'premises',
  'service-station',
  'station-log',
  'service-directory',
  'help-pair',
];

const allFields: readonly (readonly [string, string, Field])[] = shippedRegisters.flatMap(({ key, fields }) =>
  Object.entries(fields).map(([name, field]) => [key, name, field] as const),
);

/** Codes that say what somebody is by law or office, or that a member's form demands. */
const officialTables = new Set(['民族', '政治面貌']);

/** 籍贯, 房东, 家庭, 宗教, 健康, 收入, 行踪, 生物特征: nothing that anybody is to be known by (rules 2 and 3, rows S04–S48). */
const unwanted =
  /籍贯|户籍|户口|暂住|房东|房主|家庭成员|家庭人口|家庭情况|配偶|婚姻|生育|子女|宗教|信仰|血型|健康|病|残疾|收入|银行|车牌|车辆|微信|QQ|指纹|人脸|定位|坐标|经度|表现|风险|重点|评分|积分|前科/;

describe('no register of residents (rules 1 to 3)', () => {
  it('every register is one of members, staff, volunteers and elected people, or of things and matters', () => {
    const keys = shippedRegisters.map(({ key }) => key).toSorted();
    expect(keys).toEqual([...registersOfPeople, ...registersOfThings].toSorted());
  });

  it('no register is called after residents, households or people from elsewhere', () => {
    const elected = ['居民代表', '居民代表名册', '居民议事会成员名册'];
    for (const { label, workbook } of shippedRegisters) {
      for (const name of [label, workbook.title].filter((title) => !elected.includes(title))) {
        expect(name).not.toMatch(/居民|住户|家庭|人口|群众|信访|低保|户/);
      }
    }
  });

  it('no field asks for origin, family, belief, health, income or whereabouts', () => {
    const found = allFields.filter(([, , { label }]) => unwanted.test(label));
    expect(found.map(([register, , { label }]) => `${register} ${label}`)).toEqual([]);
  });

  it('no choice sorts people into kinds, but for 民族 of a member and 政治面貌 of a representative', () => {
    const found = allFields.flatMap(([register, , { choices, label }]) =>
      choices === null || officialTables.has(choices.name)
        ? []
        : choices.entries
            .filter((entry) => sortsPeople(entry.label))
            .map((entry) => `${register} ${label} ${entry.label}`),
    );
    expect(found).toEqual([]);
    const official = allFields.filter(([, , { choices }]) => officialTables.has(choices?.name ?? ''));
    expect(official.map(([register, , { label }]) => `${register} ${label}`)).toEqual([
      'party-member 民族',
      'resident-representative 政治面貌',
    ]);
  });

  it('a person who is helped is a text of the entry: no row of hers, nothing points to it, 信访 and 外来 are not offered', () => {
    const pair = shippedRegisters.find(({ key }) => key === 'help-pair');
    expect(pair?.nameField).toBe('helper');
    expect(pair?.fields.helped).toMatchObject({ type: 'text', sensitive: true, target: null });
    expect(pair?.fields.kind?.choices?.entries.map(({ label }) => label)).toEqual([
      '困难户',
      '老人',
      '少年儿童',
    ]);
    expect(allFields.filter(([, , { target }]) => target === 'help-pair')).toEqual([]);
  });

  it('no row points to another row of the same people: there is no map of who belongs to whom', () => {
    const pointing = allFields.filter(
      ([register, , { target }]) =>
        registersOfPeople.includes(register) && target !== null && registersOfPeople.includes(target),
    );
    expect(pointing).toEqual([]);
  });

  it('a floating member is asked for nothing of home, landlord or family, and leaving ends the record', () => {
    const floating = shippedRegisters.find(({ key }) => key === 'floating-member');
    expect(Object.keys(floating?.fields ?? {})).toEqual([
      'name',
      'gender',
      'homeOrganisation',
      'arrivedOn',
      'occupation',
      'mobile',
      'certificate',
      'branch',
      'station',
      'leftOn',
      'remarks',
    ]);
    const headings = Object.values(floating?.fields ?? {}).flatMap(({ aliases }) => aliases);
    expect(headings.filter((heading) => unwanted.test(heading))).toEqual([]);
  });

  it('photographs are of activities and deeds, never of somebody', () => {
    const pictures = allFields.filter(([, , { type }]) => type === 'attachment');
    expect(pictures.filter(([register]) => registersOfPeople.includes(register))).toEqual([]);
  });
});
