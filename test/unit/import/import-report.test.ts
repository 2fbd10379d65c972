import { expect, it } from 'vitest';
import { importReport } from '../../../electron/import/import-report.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { ImportResult } from '../../../shared/registers/import/outcome.ts';

const nothing: ImportResult = {
  register: 'party-member',
  sheet: '名册',
  headerRow: 3,
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  changes: [],
  refused: [],
  warned: [],
  noted: [],
  skipped: [],
  columns: [{ column: 3, heading: '身份证号', field: 'citizenId' }],
  ignoredColumns: [],
  forAllRows: {},
  otherSheets: [],
  created: [],
  batch: null,
};

const reportOf = (change: Partial<ImportResult>, preview = false) =>
  importReport(partyMember, { ...nothing, ...change }, preview).join('\n');

it('counts rows, not complaints, and says where each stands in the sheet', () => {
  const refused = ['check-digit', 'id-length'].map((code) => ({
    row: 16,
    field: 'citizenId',
    code,
    message: '校验码不对。',
  }));
  const report = reportOf({ rows: 5, added: 4, refused, batch: 7 });
  expect(report).toContain('共 5 条：新增 4，修改 0，没有变化 0，拒收 1。');
  expect(report).toContain('  第 16 行（D16）“公民身份证号”：校验码不对。');
  expect(report).toContain('操作号 7。如需撤销：lianxin undo 7');
});

it('says of every changed value whose it is, what it was and what it becomes', () => {
  const report = reportOf({
    changed: 1,
    changes: [
      { row: 5, name: '王芳', field: 'mobile', before: null, after: '13800138000' },
      { row: 5, name: '王芳', field: 'education', before: '大专', after: '大学' },
    ],
  });
  expect(report).toContain('修改：\n  第 5 行 王芳“手机号”：（空） → 13800138000');
  expect(report).toContain('  第 5 行 王芳“学历”：大专 → 大学');
});

it('of thousands of changes shows the first and how many more there are', () => {
  const changes = Array.from({ length: 5000 }, (_, row) => ({
    row,
    name: '王芳',
    field: 'mobile',
    before: null,
    after: '13800138000',
  }));
  const report = reportOf({ changed: 5000, changes });
  expect(report).toContain('……还有 4800 处');
  expect(report.split('\n').length).toBeLessThan(220);
});

it('tells a preview from a list that brings nothing new', () => {
  expect(reportOf({}, true)).toContain('以上只是预览，账本没有改动。');
  expect(reportOf({ unchanged: 3 })).toContain('账本没有需要改动的内容。');
});

it('has no heading without a line under it', () => {
  const lines = importReport(partyMember, nothing, false);
  expect(lines.filter((line) => line.endsWith('：'))).toEqual([]);
});
