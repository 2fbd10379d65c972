import { describe, expect, it } from 'vitest';
import { cellLines, isCorrectable } from '../../../../renderer/imports/check/cell-lines.ts';
import { stagedColumns } from '../../../../renderer/imports/check/staged-columns.ts';
import {
  besideWords,
  filterCount,
  firstFilter,
  nothingWords,
  titleWords,
  toWrite,
  writeWords,
} from '../../../../renderer/imports/import-words.ts';
import { partyMember } from '../../../../shared/registers/definitions/party-member.ts';

const sheet = {
  columns: [
    { heading: '序号', field: null },
    { heading: '民族', field: 'ethnicity' },
    { heading: '姓名', field: 'name' },
    { heading: '身份证号', field: 'citizenId' },
  ],
};
const columns = stagedColumns(partyMember, sheet);
const refusal = (field: string | null) => ({ field, level: 'refuse' as const, message: `${field}不对` });

describe('the preview’s columns', () => {
  it('are those that are imported, the name first', () => {
    expect(columns.map(({ field }) => field)).toEqual(['name', 'ethnicity', 'citizenId']);
  });
});

describe('the lines below a row', () => {
  it('are the cells that something is said about, in the order of the columns, the whole row last', () => {
    const notices = [refusal(null), refusal('citizenId'), refusal('name'), refusal('citizenId')];
    expect(cellLines({ notices }, new Set(), columns)).toEqual([
      { field: 'name', notices: [refusal('name')] },
      { field: 'citizenId', notices: [refusal('citizenId'), refusal('citizenId')] },
      { field: null, notices: [refusal(null)] },
    ]);
  });

  it('keep a corrected cell in its place when there is nothing more to say about it', () => {
    const opened = new Set(['ethnicity']);
    expect(cellLines({ notices: [refusal('citizenId')] }, opened, columns).map(({ field }) => field)).toEqual(
      ['ethnicity', 'citizenId'],
    );
    expect(cellLines({ notices: [] }, opened, columns)).toEqual([{ field: 'ethnicity', notices: [] }]);
  });

  it('show also what is said about a field that the sheet does not have', () => {
    expect(cellLines({ notices: [refusal('mobile')] }, new Set(), columns)).toEqual([
      { field: 'mobile', notices: [refusal('mobile')] },
    ]);
  });

  it('are not there for a row that is right', () => {
    expect(cellLines({ notices: [] }, new Set(), columns)).toEqual([]);
    expect(isCorrectable({ notices: [] }, new Set())).toBe(false);
    expect(isCorrectable({ notices: [] }, new Set(['name']))).toBe(true);
    expect(isCorrectable({ notices: [refusal('name')] }, new Set())).toBe(true);
  });
});

describe('the preview says', () => {
  const counts = { added: 462, changed: 4, unchanged: 12, refused: 16, skipped: 2 };

  it('how many rows the main button writes, and what stays out', () => {
    expect(toWrite({ counts })).toBe(466);
    expect(writeWords({ counts: { ...counts, added: 99_996 }, warned: 4 })).toBe('写入 100,000 行');
    expect(besideWords({ counts, warned: 4 })).toBe('16 行被拒，不写入；4 行有提醒，照样写入');
    expect(besideWords({ counts: { ...counts, refused: 0 }, warned: 0 })).toBe('');
  });

  it('what the title says for all rows', () => {
    const summary = { register: 'party-member', forAllRows: { branch: '第一支部' } };
    expect(titleWords(summary)).toEqual(['所在党支部：表里没有这一栏，都按标题填“第一支部”']);
  });

  it('why there is nothing to write', () => {
    const nothing = { ...counts, added: 0, changed: 0 };
    expect(nothingWords({ counts: nothing })).toBe('12 行和账本一样，没有要写入的；16 行被拒');
    expect(nothingWords({ counts: { ...nothing, unchanged: 0, refused: 0 } })).toBe('没有可以写入的行');
  });

  it('how many rows each filter shows', () => {
    const summary = { counts, warned: 4 };
    expect(filterCount('all', summary)).toBe(496);
    expect(filterCount('problems', summary)).toBe(20);
    expect(filterCount('warned', summary)).toBe(4);
    expect(filterCount('changed', summary)).toBe(4);
  });

  it('the problems first if there are any', () => {
    expect(firstFilter({ counts, warned: 0 })).toBe('problems');
    expect(firstFilter({ counts: { ...counts, refused: 0 }, warned: 1 })).toBe('problems');
    expect(firstFilter({ counts: { ...counts, refused: 0 }, warned: 0 })).toBe('all');
  });
});
