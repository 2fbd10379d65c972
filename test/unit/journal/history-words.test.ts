import { expect, it } from 'vitest';
import { historyWords } from '../../../electron/ledger/journal/history-words.ts';
import { activity } from '../../../shared/registers/definitions/activity.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { names } from '../../support/field-facts.ts';

it('a change is said field by field in the words of the form', () => {
  const changes = {
    education: ['22', '21'],
    remarks: [null, '迁入'],
    floating: [true, null],
    branch: [1, 7],
    joinedOn: ['2005-07', '2005-07-01'],
  } as const;
  expect(historyWords(partyMember, changes, names)).toEqual([
    '学历：大专 → 大学',
    '备注：（空） → 迁入',
    '是否为流动党员：是 → （空）',
    '所在党支部：第一支部 → （已删除 7）',
    '加入党组织日期：2005年7月 → 2005年7月1日',
  ]);
});

it('of a personal field only that it changed', () => {
  expect(historyWords(partyMember, { mobile: null, citizenId: null }, names)).toEqual([
    '手机号：已修改',
    '公民身份证号：已修改',
  ]);
});

it('of attachments how many came and how many went, for two may take the place of two others', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));
  const words = (before: unknown[] | null, after: unknown[] | null) =>
    historyWords(activity, { photos: [before as string[] | null, after as string[] | null] }, names);
  expect(words(null, [a, b])).toEqual(['照片：+2 −0']);
  expect(words([a, b], [b, c])).toEqual(['照片：+1 −1']);
  expect(words([c], null)).toEqual(['照片：+0 −1']);
});
