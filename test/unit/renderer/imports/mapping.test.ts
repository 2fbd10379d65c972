import { describe, expect, it } from 'vitest';
import {
  assignableFields,
  columnLetter,
  mappingProblems,
  proposedMapping,
} from '../../../../renderer/imports/columns/mapping.ts';
import { choiceOf, likeliestSheet } from '../../../../renderer/imports/columns/sheet-choice.ts';
import { needsNoLook, sheetsLeft } from '../../../../renderer/imports/import-state.ts';
import { wholeOf } from '../../../../renderer/imports/import-words.ts';
import type { SheetOffer, StagedSummary } from '../../../../shared/api/imports.ts';
import { partyMember } from '../../../../shared/registers/definitions/party-member.ts';

function offer(
  sheet: string,
  fields: readonly (string | null)[],
  more: Partial<SheetOffer> = {},
): SheetOffer {
  const columns = fields.map((field, column) => ({ column, heading: `栏${column + 1}`, field, samples: [] }));
  const known = fields.some((field) => field !== null);
  return {
    sheet,
    hidden: false,
    register: known ? 'party-member' : null,
    headerRow: known ? 1 : null,
    columns,
    top: [],
    ...more,
  };
}

describe('a mapping', () => {
  it('begins as it is proposed', () => {
    expect([...proposedMapping(offer('名册', ['name', null]))]).toEqual([
      [0, 'name'],
      [1, null],
    ]);
  });

  it('may send only one column into a field, and both are told', () => {
    const given = offer('名册', ['name', 'citizenId', null]);
    const mapping = new Map([...proposedMapping(given), [2, 'name']]);
    const { twice, missing } = mappingProblems(partyMember, given, mapping);
    expect([...twice]).toEqual([
      [0, '栏3'],
      [2, '栏1'],
    ]);
    expect(missing).toEqual([]);
  });

  it('names the fields without which no row can be taken', () => {
    const given = offer('名册', ['gender', null]);
    expect(mappingProblems(partyMember, given, proposedMapping(given)).missing).toEqual([
      '姓名',
      '公民身份证号',
    ]);
  });

  it('may leave any number of columns out', () => {
    const given = offer('名册', ['name', 'citizenId', null, null]);
    expect(mappingProblems(partyMember, given, proposedMapping(given)).twice.size).toBe(0);
  });

  it('offers every field of the register, whichever register it is', () => {
    const keys = assignableFields(partyMember).map(({ key }) => key);
    expect(keys).toEqual(Object.keys(partyMember.fields));
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %d is %s in Excel', (column, letter) => {
  expect(columnLetter(column)).toBe(letter);
});

describe('the sheet to begin with', () => {
  it('is the visible one with the most recognised columns', () => {
    const sheets = [
      offer('说明', [null]),
      offer('旧表', ['name', 'gender', 'mobile', 'address'], { hidden: true }),
      offer('简表', ['name', 'gender']),
      offer('名册', ['name', 'citizenId', 'gender']),
    ];
    expect(likeliestSheet(sheets)?.sheet).toBe('名册');
  });

  it('is the first one to be seen if none is recognised', () => {
    expect(likeliestSheet([offer('藏', [], { hidden: true }), offer('甲', []), offer('乙', [])])?.sheet).toBe(
      '甲',
    );
    expect(likeliestSheet([offer('藏', [], { hidden: true })])?.sheet).toBe('藏');
    expect(likeliestSheet([])).toBeNull();
  });

  it('is taken as it was recognised', () => {
    expect(choiceOf(offer('名册', ['name']))).toMatchObject({ register: 'party-member', headerRow: null });
  });
});

const summary: StagedSummary = {
  staging: '/预览',
  register: 'party-member',
  file: '甲.xlsx',
  sheet: '第二支部',
  headerRow: 1,
  counts: { added: 3, changed: 0, unchanged: 2, refused: 0, skipped: 1 },
  warned: 0,
  forAllRows: {},
  proposals: [],
  columns: [],
};

describe('the sheets of a collection', () => {
  it('are left to import if they are recognised, to be seen, and neither written nor passed over', () => {
    const sheets = [
      offer('第一支部', ['name']),
      offer('第二支部', ['name']),
      offer('第三支部', ['name']),
      offer('第四支部', ['name']),
      offer('说明', [null]),
      offer('旧表', ['name'], { hidden: true }),
    ];
    const written = [{ sheet: '第二支部', summary, batch: 1 }];
    const book = { path: '/甲.xlsx', file: '甲.xlsx', sheets, written, passed: ['第四支部'], inTurn: true };
    expect(sheetsLeft(book).map(({ sheet }) => sheet)).toEqual(['第一支部', '第三支部']);
  });

  it('need no look if they only add, and nothing about them is doubtful', () => {
    expect(needsNoLook(summary)).toBe(true);
    expect(needsNoLook({ ...summary, warned: 1 })).toBe(false);
    expect(needsNoLook({ ...summary, counts: { ...summary.counts, changed: 1 } })).toBe(false);
    expect(needsNoLook({ ...summary, counts: { ...summary.counts, refused: 1 } })).toBe(false);
  });

  it('are summed up in one figure of each kind', () => {
    expect(wholeOf([{ summary }, { summary }])).toEqual({
      counts: { added: 6, changed: 0, unchanged: 4, refused: 0, skipped: 2 },
      warned: 0,
    });
  });
});
