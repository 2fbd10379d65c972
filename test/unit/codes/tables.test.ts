import { describe, expect, test } from 'vitest';
import { type CodeTable, findCode } from '../../../shared/codes/code-table.ts';
import { education, educationColumn, educationColumns } from '../../../shared/codes/education.ts';
import { ethnicGroup, isEthnicMinority } from '../../../shared/codes/ethnic-group.ts';
import { gender } from '../../../shared/codes/gender.ts';
import { memberKind, memberKinds } from '../../../shared/codes/member-kind.ts';
import { membershipState } from '../../../shared/codes/membership-state.ts';
import { partyPost } from '../../../shared/codes/party-post.ts';
import { politicalStatus } from '../../../shared/codes/political-status.ts';
import { workPost } from '../../../shared/codes/work-post.ts';
import { countsWorkPost, workPostRows } from '../../../shared/codes/work-post-row.ts';

const code = (table: CodeTable, text: string) => findCode(table, text)?.code;

test('ethnic groups: 56 in the order of GB/T 3304, 97 and 98; only 汉族 is no minority', () => {
  expect(ethnicGroup.entries).toHaveLength(58);
  const known = {
    汉: '01',
    维吾尔: '05',
    满族: '11',
    哈萨克: '17',
    塔吉克族: '41',
    基诺族: '56',
    其他: '97',
    乌兹别克族: '43',
  };
  for (const [text, expected] of Object.entries(known)) expect(code(ethnicGroup, text)).toBe(expected);
  expect(
    ethnicGroup.entries.filter((entry) => !isEthnicMinority(entry.code)).map((entry) => entry.label),
  ).toEqual(['汉族']);
});

test.each([
  ['本科', '21', 'undergraduate'],
  ['大学本科', '21', 'undergraduate'],
  ['大学', '21', 'undergraduate'],
  ['研究生', '12', 'postgraduate'],
  ['硕士研究生', '12', 'postgraduate'],
  ['博士', '11', 'postgraduate'],
  ['大学专科', '22', 'junior-college'],
  ['中央党校大学', '2A', 'undergraduate'],
  ['省委党校大专', '2D', 'junior-college'],
  ['中专', '41', 'secondary-specialised'],
  ['中师', '41', 'secondary-specialised'],
  ['职高', '44', 'senior-secondary'],
  ['技校', '47', 'senior-secondary'],
  ['高中', '61', 'senior-secondary'],
  ['初中', '71', 'basic'],
  ['小学', '81', 'basic'],
  ['文盲', '9', 'basic'],
  ['初中文化', '71', 'basic'],
  ['高中文化程度', '61', 'senior-secondary'],
  ['本科学历', '21', 'undergraduate'],
  ['大专毕业', '22', 'junior-college'],
  ['在职研究生', '12', 'postgraduate'],
])('education: %s is %s and counted as %s', (text, expected, column) => {
  expect(code(education, text)).toBe(expected);
  expect(educationColumn(expected)).toBe(column);
});

test('education: what two entries could mean is not guessed', () => {
  for (const text of ['党校大学', '党校研究生', '职业中专', '高中及中专'])
    expect(findCode(education, text)).toBeNull();
});

test('education: every entry is counted in one of the six columns', () => {
  const keys = educationColumns.map((column) => column.key);
  for (const entry of education.entries) expect(keys).toContain(educationColumn(entry.code));
  expect(educationColumn('99')).toBeNull();
});

test('member kind, membership state, gender, political status and posts know their everyday names', () => {
  for (const text of ['预备', '预备期', '中共预备党员', '中共党员（预备）', '预备党员(延长)'])
    expect(code(memberKind, text)).toBe(memberKinds.probationary);
  for (const text of ['正式', '中共党员']) expect(code(memberKind, text)).toBe(memberKinds.full);
  expect(findCode(memberKind, '党员')).toBeNull();
  expect(code(membershipState, '停止党籍')).toBe('2');
  expect(code(gender, '男性')).toBe('1');
  expect(code(gender, 'Ｆ')).toBe('2');
  expect(code(politicalStatus, '团员')).toBe('03');
  expect(code(partyPost, '支部书记')).toBe('001A');
});

describe('work posts', () => {
  const rowsOf = (text: string, migrantWorker = false) => {
    const found = code(workPost, text) ?? '?';
    return workPostRows.filter((row) => countsWorkPost(row, found, migrantWorker)).map((row) => row.label);
  };

  test.each([
    ['公务员', ['总计', '一、在岗职工', '合计', '党政机关工作人员']],
    ['机关单位工勤岗位', ['总计', '一、在岗职工', '合计', '工勤技能人员']],
    ['民办非企业管理岗位', ['总计', '一、在岗职工', '合计', '民办非企业单位管理人员']],
    ['外出务工经商人员', ['总计', '二、农牧渔民', '其中外出务工经商人员']],
    ['解放军、武警', ['总计', '三、军人、武警']],
    ['毕业年级研究生', ['总计', '四、学生']],
    ['退休', ['总计', '五、离退休人员']],
    ['社区工作人员', ['总计', '六、其他']],
  ])('%s is counted in %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('a migrant worker is counted in the 其中 row as well', () => {
    expect(rowsOf('非公有企业工勤岗位', true)).toContain('其中农民工');
    expect(rowsOf('非公有企业工勤岗位')).not.toContain('其中农民工');
    expect(rowsOf('公务员', true)).not.toContain('其中农民工');
  });

  test('the 23 rows add up: every post stands in exactly one of 一 to 六', () => {
    expect(workPostRows).toHaveLength(23);
    const main = workPostRows.filter((row) => /^[一二三四五六]、/.test(row.label));
    expect(main).toHaveLength(6);
    for (const entry of workPost.entries) {
      expect([entry.label, main.filter((row) => countsWorkPost(row, entry.code, false)).length]).toEqual([
        entry.label,
        1,
      ]);
    }
  });

  test('what two posts could mean is not guessed', () => {
    for (const text of ['在职', '学生', '农民工', '离退休', '企业职工'])
      expect(findCode(workPost, text)).toBeNull();
  });
});
