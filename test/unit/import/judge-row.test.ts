import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/registers/cell.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { judgeRow } from '../../../shared/registers/import/judge-row.ts';
import type { Row } from '../../../shared/registers/register.ts';
import { readContext } from '../../support/field-facts.ts';
import { inventedId } from '../../support/import-files.ts';

const id = '330621198001011236';

function judge(columns: readonly string[], cells: readonly Cell[], existing: Row | null = null) {
  const header = findHeader(partyMember, { rows: [{ number: 1, cells: columns }], merges: [] });
  if (header === null) throw new Error('no header');
  const context = { ...readContext, existing: () => existing, sameAgain: () => null, seenBefore: () => null };
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

it('the number 1980.1 is the month that the ID number says, and pointed out all the same', () => {
  const born = (number: string) => judge(['出生年月', '姓名', '身份证号'], [1980.1, '王芳', number]);
  expect(born(inventedId('1980-10-01', 123))).toMatchObject({ kind: 'added', values: { bornOn: '1980-10' } });
  expect(codesOf(born(inventedId('1980-10-01', 123)))).toEqual(['ambiguous-month']);
  expect(born(id)).toMatchObject({ kind: 'added', values: { bornOn: '1980-01' } });
  expect(codesOf(born(id))).toEqual(['ambiguous-month']);
  expect(born(inventedId('1980-03-01', 123))).toMatchObject({ kind: 'added', values: { bornOn: '1980-01' } });
  expect(codesOf(born(inventedId('1980-03-01', 123)))).toEqual(['ambiguous-month', 'born-mismatch']);
});

it('a birth date in English order is the day that the ID number says', () => {
  const columns = ['姓名', '身份证号', '出生日期', '入党时间'];
  const outcome = judge(columns, ['王芳', inventedId('1980-02-01', 123), '1/2/1980', '7/14/2005']);
  expect(outcome).toMatchObject({ values: { bornOn: '1980-02-01', joinedOn: '2005-07-14' } });
  expect(codesOf(outcome)).toEqual(['ambiguous-month']);
});

it('a list that knows only the month does not take the day away', () => {
  const values = { name: '王芳', citizenId: id, bornOn: '1980-01-01', joinedOn: '2005-06' };
  const columns = ['姓名', '身份证号', '出生年月', '入党时间'];
  const existing = { id: 7, revision: 1, values };
  expect(judge(columns, ['王芳', id, '1980.01', '2005.06'], existing)).toMatchObject({ kind: 'unchanged' });
  expect(judge(columns, ['王芳', id, '1980.01', '2005.6.30'], existing)).toMatchObject({
    changes: [{ field: 'joinedOn', before: '2005-06', after: '2005-06-30' }],
  });
  expect(judge(columns, ['王芳', id, '1980.02', '2005.06'], existing)).toMatchObject({
    changes: [{ field: 'bornOn', before: '1980-01-01', after: '1980-02' }],
  });
});

it('an error of a formula is one complaint about its cell, whatever the field', () => {
  const columns = ['姓名', '身份证号', '民族', '出生年月', '手机号', '住址'];
  expect(codesOf(judge(columns, ['王芳', id, '#N/A', '#VALUE!', '#DIV/0!', '#REF!']))).toEqual(
    Array(4).fill('cell-error'),
  );
  expect(codesOf(judge(['姓名', '身份证号'], ['#N/A', id]))).toEqual(['cell-error']);
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
