import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/registers/cell.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { skipReason } from '../../../shared/registers/import/row-kind.ts';

const header = findHeader(partyMember, {
  rows: [
    { number: 1, cells: ['团结路社区党员名册'] },
    { number: 2, cells: ['序号', '姓名', '性别', '身份证号'] },
  ],
  merges: [],
});

function reasonOf(...cells: Cell[]) {
  if (header === null) throw new Error('no header');
  return skipReason(partyMember, header, cells);
}

it.each([
  [['合计', '56人'], '合计行'],
  [[null, '合计', '男20', null], '合计行'],
  [['本页小计', '20'], '合计行'],
  [[null, '合计', '男20', '56人'], '合计行'],
  [['注：本表一式两份'], '说明行'],
  [['填表人：王芳', null, '审核人：李明'], '说明行'],
  [['备注', '以上人员均在册'], '说明行'],
  [['样例', '张三', '男', null], '示例行'],
  [[1, '张三（示例）', '男', '330621198001011236'], '示例行'],
  [['序号', '姓名', '性别', '身份证号'], '重复的表头'],
  [['团结路社区党员名册'], '重复的标题'],
  [[7], '空行'],
  [['8', '无', '—'], '空行'],
] as const)('%j is no person: %s', (cells, reason) => {
  expect(reasonOf(...cells)).toBe(reason);
});

it('whoever has an ID number is a person, whatever the name begins with', () => {
  expect(reasonOf(1, '注会明', '男', '330621198001011236')).toBeNull();
  expect(reasonOf(null, '合计', '男', '330621198001011236')).toBeNull();
});

it('an incomplete row is a person too', () => {
  expect(reasonOf(1, null, '男', '330621198001011236')).toBeNull();
  expect(reasonOf(1, '备小平', '男')).toBeNull();
  expect(reasonOf(1, '合英', '女')).toBeNull();
});
