import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/registers/cell.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { judgeRow } from '../../../shared/registers/import/judge-row.ts';
import type { Row } from '../../../shared/registers/register.ts';
import { readContext } from '../../support/field-facts.ts';

const id = '330621198001011236';

function judge(columns: readonly string[], cells: readonly Cell[], existing: Row | null = null) {
  const header = findHeader(partyMember, { rows: [{ number: 1, cells: columns }], merges: [] });
  if (header === null) throw new Error('no header');
  const context = { ...readContext, existing: () => existing, seenBefore: () => null };
  return judgeRow(partyMember, header, { number: 2, cells }, context);
}

function codesOf(outcome: ReturnType<typeof judge>): string[] {
  return 'notices' in outcome ? outcome.notices.map(({ code }) => code) : [];
}

it('fills birth date and gender from a sound ID number', () => {
  expect(judge(['姓名', '身份证号'], ['王芳', id])).toMatchObject({
    kind: 'added',
    values: { name: '王芳', citizenId: id, bornOn: '1980-01-01', gender: '1' },
  });
});

it('one mistake, one complaint: a cell that could not be read is not also missing', () => {
  const outcome = judge(['姓名', '身份证号', '民族'], ['王芳', '3.30621E+17', '火星']);
  expect(codesOf(outcome)).toEqual(['id-as-float', 'unknown-ethnicity']);
});

it('a column that the list does not have is not complained of in every row', () => {
  expect(codesOf(judge(['姓名', '身份证号'], ['王芳', id]))).toEqual([]);
  expect(codesOf(judge(['姓名', '身份证号', '学历'], ['王芳', id, '']))).toEqual(['missing-education']);
});

it('judges the whole row as it would stand in the ledger, not only what the list says', () => {
  const existing = { id: 7, revision: 1, values: { name: '王芳', citizenId: id, joinedOn: '2005-06-30' } };
  expect(codesOf(judge(['姓名', '身份证号', '转正时间'], ['王芳', id, '2004.06'], existing))).toEqual([
    'full-before-joined',
  ]);
  expect(judge(['姓名', '身份证号', '转正时间'], ['王芳', id, '2006.06'], existing)).toMatchObject({
    kind: 'changed',
    id: 7,
    changes: [{ field: 'fullOn', before: null, after: '2006-06' }],
  });
});
