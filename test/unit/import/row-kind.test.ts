import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/registers/cell.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { skipReason } from '../../../shared/registers/import/row-kind.ts';

const header = findHeader(partyMember, {
  rows: [
    { number: 1, cells: ['团结路社区党员名册'] },
    { number: 2, cells: ['序号', '姓名', '性别', '身份证号', '住址', '备注'] },
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
  [['第一党支部小计', null, '12人'], '合计行'],
  [[null, '第一支部合计：12人'], '合计行'],
  [['共56人'], '合计行'],
  [[null, '党员总数', 56], '合计行'],
  [[null, '第二党支部'], '说明行'],
  [['（二）第二党支部'], '说明行'],
  [[null, '以下空白'], '说明行'],
  [[null, '男：30人，女：26人'], '说明行'],
  [[null, '其中：预备党员', '3人'], '说明行'],
  [[null, '2026年11月25日'], '说明行'],
  [[null, '本表一式两份。'], '说明行'],
  [['注：本表一式两份'], '说明行'],
  [['填表人：王芳', null, '审核人：李明'], '说明行'],
  [['备注', '以上人员均在册'], '说明行'],
  [['样例', '张三', '男', null], '示例行'],
  [[1, '张三（示例）', '男', '330621198001011236'], '示例行'],
  [['例1', '张三', '男', '330621198001011236'], '示例行'],
  [[1, '示例：张三', '男', '330621198001011236'], '示例行'],
  [['（样例）张三', '男'], '示例行'],
  [['填写示例', '张三', '男', '330621198001011236'], '示例行'],
  [[1, '张三', '男', '330621198001011236', null, '示例'], '示例行'],
  [[1, '张三', '男', '330621198001011236', '（样例）'], '示例行'],
  [['序号', '姓名', '性别', '身份证号', '住址', '备注'], '重复的表头'],
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
  expect(reasonOf(1, '王芳1', '女')).toBeNull();
  expect(reasonOf(1, '王芳', '女', null, '团结路1号', '示例街道迁入')).toBeNull();
});

it('a name in which the word for sample only occurs is a name', () => {
  expect(reasonOf(1, '范例', '女')).toBe('示例行');
  expect(reasonOf(1, '范例霞', '女')).toBeNull();
  expect(reasonOf('示例路', '王芳', '女')).toBeNull();
  expect(reasonOf('样例街道第二支部', '王芳', '女')).toBeNull();
  expect(reasonOf(1, '市样例小学', null, null, '团结路1号')).toBeNull();
  expect(reasonOf(1, '示例（街道）办', null, null, '团结路1号')).toBeNull();
});

it('in the register of organisations a branch is a record', () => {
  const top = { rows: [{ number: 1, cells: ['党组织名称', '组织类别'] }], merges: [] };
  const organisations = findHeader(partyOrganisation, top);
  if (organisations === null) throw new Error('no header');
  expect(skipReason(partyOrganisation, organisations, ['第一党支部', '党支部'])).toBeNull();
  expect(skipReason(partyOrganisation, organisations, ['第一党支部'])).toBeNull();
  expect(skipReason(partyOrganisation, organisations, ['合计', 2])).toBe('合计行');
});
