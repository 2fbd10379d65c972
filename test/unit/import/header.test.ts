import { describe, expect, it } from 'vitest';
import { activity } from '../../../shared/registers/definitions/activity.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import {
  findHeader,
  headerAt,
  layoutFingerprint,
  type Merge,
  withMapping,
} from '../../../shared/registers/import/header.ts';

function headerOf(rows: readonly (readonly (string | null)[])[], merges: readonly Merge[] = []) {
  return findHeader(partyMember, {
    rows: rows.map((cells, index) => ({ number: index + 1, cells })),
    merges,
  });
}

function fieldsOf(rows: readonly (readonly (string | null)[])[], merges: readonly Merge[] = []) {
  return headerOf(rows, merges)?.columns.map(({ field }) => field);
}

describe('findHeader', () => {
  it('finds the header under title rows and keeps the titles', () => {
    const header = headerOf([['团结路社区党员名册'], ['单位：团结路社区'], ['姓名', '性别', '民族']]);
    expect([header?.row, header?.lastRow]).toEqual([3, 3]);
    expect(header?.titles).toEqual(['团结路社区党员名册', '单位：团结路社区']);
  });

  it('knows the other set of columns that offices use', () => {
    const headings =
      '序号 姓名 性别 民族 出生年月 身份证号 学历 党员类别 入党时间 在岗状态 住址 电话 所属支部 备注';
    expect(fieldsOf([headings.split(' ')])).toEqual([
      null,
      ...['name', 'gender', 'ethnicity', 'bornOn', 'citizenId', 'education', 'kind', 'joinedOn'],
      ...['workPost', 'address', 'mobile', 'branch', 'remarks'],
    ]);
  });

  it('passes over a column of attachments: our own workbook says how many there are, and no file comes with it', () => {
    const columns = findHeader(activity, {
      rows: [{ number: 1, cells: ['活动名称', '活动日期', '参加人数', '照片'] }],
      merges: [],
    })?.columns;
    expect(columns?.map(({ field }) => field)).toEqual(['name', 'on', 'people', null]);
  });

  it('joins the group and the leaf of a two-line header with merged cells', () => {
    const merges = [
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ];
    const rows = [
      ['姓名', '性别', '联系电话', null],
      [null, null, '手机号', '固定电话'],
    ];
    const header = headerOf(rows, merges);
    expect([header?.row, header?.lastRow]).toEqual([1, 2]);
    expect(header?.columns.map(({ field }) => field)).toEqual(['name', 'gender', 'mobile', 'landline']);
  });

  it('joins them without merges too, as CSV has none', () => {
    const rows = [
      ['姓名', '性别', '联系电话', null, '住址'],
      [null, null, '手机', '座机', null],
    ];
    expect(fieldsOf(rows)).toEqual(['name', 'gender', 'mobile', 'landline', 'address']);
  });

  it('leaves out the empty column under a name merged over two', () => {
    const header = headerOf([['姓名', null, '性别', '民族']], [{ top: 1, left: 0, bottom: 1, right: 1 }]);
    expect(header?.columns.map(({ column, field }) => [column, field])).toEqual([
      [0, 'name'],
      [2, 'gender'],
      [3, 'ethnicity'],
    ]);
  });

  it('sees through stars, numbers in front, 必填, blanks, line breaks and remarks in brackets', () => {
    expect(
      fieldsOf([['*姓名', '★性别', '手机号（11位）', '（必填）民族', '身份\n证号', '6、学 历']]),
    ).toEqual([...['name', 'gender', 'mobile', 'ethnicity', 'citizenId', 'education']]);
    expect(fieldsOf([['1.姓名', '2.性别']])).toEqual(['name', 'gender']);
    expect(fieldsOf([['姓名（党员）', '出生\n（年月）', '【性别】', '身份证（号码）']])).toEqual([
      ...['name', 'bornOn', 'gender', 'citizenId'],
    ]);
  });

  it('gives a field to its own label before an alias, whichever comes first', () => {
    expect(fieldsOf([['姓名', '电话', '手机号']])).toEqual(['name', null, 'mobile']);
  });

  it('takes the row that knows most, and none without a name', () => {
    expect(
      headerOf([
        ['姓名', '性别'],
        ['姓名', '性别', '民族'],
      ])?.row,
    ).toBe(2);
    expect(headerOf([['性别', '民族', '学历']])).toBeNull();
    expect(headerOf([['姓名', '金额']])).toBeNull();
    expect(headerOf([])).toBeNull();
  });
});

it('a corrected mapping replaces the proposal, and the layout is known by its headings', () => {
  const header = headerOf([['姓名', '性别', '编号']]);
  if (header === null) throw new Error('no header');
  const corrected = withMapping(
    header,
    new Map([
      [2, 'citizenId'],
      [1, null],
    ]),
  );
  expect(corrected.columns.map(({ field }) => field)).toEqual(['name', null, 'citizenId']);
  expect(corrected.score).toBe(2);
  expect(layoutFingerprint(corrected)).toBe(layoutFingerprint(header));
});

describe('headerAt', () => {
  const rows = [['通讯录'], ['谁', '性别', '号码', '备考'], ['王芳', '女', '13800138000', null]].map(
    (cells, index) => ({ number: index + 1, cells }),
  );

  it('takes the row that the clerk points to, however few of its words are known', () => {
    const header = headerAt(partyMember, { rows, merges: [] }, 2);
    expect([header?.row, header?.lastRow, header?.titles]).toEqual([2, 2, ['通讯录']]);
    expect(header?.columns).toEqual([
      { column: 0, heading: '谁', field: null },
      { column: 1, heading: '性别', field: 'gender' },
      { column: 2, heading: '号码', field: null },
      { column: 3, heading: '备考', field: null },
    ]);
  });

  it('takes the line below along if that makes more of it known', () => {
    const twoLines = [
      ['姓名', '联系电话', null],
      [null, '手机号', '固定电话'],
    ].map((cells, index) => ({ number: index + 4, cells }));
    const header = headerAt(partyMember, { rows: twoLines, merges: [] }, 4);
    expect([header?.row, header?.lastRow, header?.score]).toEqual([4, 5, 3]);
  });

  it('finds nothing in a row that is blank', () => {
    expect(headerAt(partyMember, { rows, merges: [] }, 7)).toBeNull();
  });
});
