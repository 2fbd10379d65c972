import { describe, expect, test } from 'vitest';
import { type CodeTable, codeLabel, findCode } from '../../../shared/codes/code-table.ts';
import { education } from '../../../shared/codes/education.ts';
import { ethnicGroup } from '../../../shared/codes/ethnic-group.ts';
import { gender } from '../../../shared/codes/gender.ts';
import { memberKind } from '../../../shared/codes/member-kind.ts';
import { membershipState } from '../../../shared/codes/membership-state.ts';
import { partyPost } from '../../../shared/codes/party-post.ts';
import { politicalStatus } from '../../../shared/codes/political-status.ts';
import { workPost } from '../../../shared/codes/work-post.ts';

const tables: readonly CodeTable[] = [
  ethnicGroup,
  education,
  gender,
  politicalStatus,
  workPost,
  partyPost,
  memberKind,
  membershipState,
];

describe.each(tables.map((table) => [table.name, table] as const))('the table %s', (_name, table) => {
  test('gives every code and every label once', () => {
    expect(new Set(table.entries.map((entry) => entry.code)).size).toBe(table.entries.length);
    expect(new Set(table.entries.map((entry) => entry.label)).size).toBe(table.entries.length);
  });

  test('finds every entry by its code, its label and each alias', () => {
    for (const entry of table.entries) {
      for (const text of [entry.code, entry.label, ...(entry.aliases ?? [])]) {
        expect([text, findCode(table, text)?.code]).toEqual([text, entry.code]);
      }
    }
  });

  test('does not find what it does not hold', () => {
    for (const text of ['', '火星族', '不详', '？']) expect(findCode(table, text)).toBeNull();
  });
});

describe('finding an answer', () => {
  test('does not mind blanks, width or case', () => {
    expect(findCode(ethnicGroup, ' 汉　族 ')?.code).toBe('01');
    expect(findCode(education, '１ａ')?.code).toBe('1A');
    expect(findCode(education, '省(区、市)委党校大学')?.code).toBe('2B');
    expect(findCode(gender, 'm')?.code).toBe('1');
  });

  test('prefers a label to a code and a code to an alias', () => {
    const table: CodeTable = {
      name: '试',
      entries: [
        { code: 'a', label: '甲', aliases: ['乙', 'b'] },
        { code: 'b', label: '乙', aliases: ['a'] },
      ],
    };
    expect(findCode(table, '乙')?.code).toBe('b');
    expect(findCode(table, 'a')?.code).toBe('a');
    expect(findCode(table, 'b')?.code).toBe('b');
  });

  test('an unknown stored code is shown as it is', () => {
    expect(codeLabel(gender, '2')).toBe('女');
    expect(codeLabel(gender, '7')).toBe('7');
    expect(codeLabel(gender, '男')).toBe('男');
  });
});
