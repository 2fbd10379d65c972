import { describe, expect, test } from 'vitest';
import { filterKindOf, filterWords } from '../../../renderer/registers/list/filter-words.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';

const words = (...conditions: Condition[]) =>
  filterWords(partyMember, conditions[0]?.field ?? '', conditions, (_, id) => `第${id}党支部`);

describe('a filter in words', () => {
  test('names the answers, and counts them where they are many', () => {
    expect(words({ field: 'gender', op: 'is', value: '2' })).toBe('性别：女');
    expect(words({ field: 'education', op: 'in', value: ['21', '22', null] })).toBe(
      '学历：大学、大专、没有填',
    );
    expect(words({ field: 'branch', op: 'in', value: [1, 2, 3, 4, 5] })).toBe(
      '所在党支部：第1党支部、第2党支部、第3党支部等 5 项',
    );
    expect(words({ field: 'lost', op: 'in', value: [1] })).toBe('是否为失联党员：是');
  });

  test('says a span as far as it goes', () => {
    const from: Condition = { field: 'bornOn', op: 'from', value: '1980' };
    const to: Condition = { field: 'bornOn', op: 'to', value: '1989-05' };
    expect(words(from, to)).toBe('出生日期：1980年 至 1989年5月');
    expect(words(from)).toBe('出生日期：1980年 起');
    expect(words(to)).toBe('出生日期：1989年5月 止');
  });

  test('quotes a part of a text', () => {
    expect(words({ field: 'address', op: 'contains', value: '团结路' })).toBe('家庭住址：含“团结路”');
    expect(words({ field: 'remarks', op: 'blank' })).toBe('备注：没有填');
    expect(words({ field: 'remarks', op: 'filled' })).toBe('备注：已填');
  });
});

test('a field is filtered as its type asks for', () => {
  const { education, branch, bornOn, address, mobile, lost } = partyMember.fields;
  expect([education, branch, lost].map(filterKindOf)).toEqual(['answers', 'answers', 'answers']);
  expect([bornOn, partyOrganisation.fields.order].map(filterKindOf)).toEqual(['span', 'span']);
  expect([address, mobile].map(filterKindOf)).toEqual(['text', 'text']);
});
