import { dutyGrade } from '../../codes/duty-grade.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 岗位认领: “选择一岗、贡献一技、奉献一日”, and the yearly 两定两评 of the post, not of the person's life (S19, S21, S22). */
export const postClaim = plainRegister({
  key: 'post-claim',
  label: '岗位认领',
  group: 'posts',
  title: '党员岗位认领表',
  unit: '人次',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, aliases: ['党员姓名', '认领人'] }),
    post: reference({
      label: '认领岗位',
      target: 'service-post',
      required: true,
      makeMissing: true,
      width: 16,
      aliases: ['岗位', '岗位名称'],
    }),
    branch: reference({
      label: '所在党支部',
      target: 'party-organisation',
      makeMissing: true,
      aliases: ['党支部', '支部'],
    }),
    phone: phone({ label: '联系电话', aliases: ['电话', '手机号码'] }),
    skill: text({ label: '贡献一技', longest: 60, width: 14, aliases: ['特长', '技能'] }),
    day: text({ label: '奉献一日', longest: 40, width: 14, aliases: ['服务日', '奉献日'] }),
    claimedOn: date({ label: '认领日期', past: true, blank: 'warn', aliases: ['认领时间'] }),
    endedOn: date({ label: '结束日期', past: true }),
    done: multiline({ label: '履职情况', width: 30, aliases: ['完成情况'] }),
    grade: choice({ label: '评格', table: dutyGrade, width: 8, aliases: ['等次', '评议等次'] }),
    gradedOn: date({ label: '评议日期', past: true }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'post', 'branch', 'phone', 'skill', 'day', 'claimedOn', 'grade'],
  more: ['endedOn', 'done', 'gradedOn', 'remarks'],
  matchBy: [['name', 'post', 'claimedOn']],
  views: [
    {
      label: '两定两评',
      columns: ['post', 'name', 'claimedOn', 'done', 'grade', 'gradedOn'],
      sort: [{ field: 'post' }, { field: 'name' }],
    },
  ],
  sectionBy: 'post',
  papers: [
    {
      key: 'post-card',
      label: '党员先锋岗证',
      layout: 'card',
      front: { kind: 'cover', head: '{本单位}', title: '{认领岗位}', note: '党员先锋岗' },
      back: {
        kind: 'details',
        title: '{姓名}',
        note: '共产党员',
        lines: [
          { label: '所在支部', text: '{所在党支部}' },
          { label: '认领岗位' },
          { label: '贡献一技', optional: true },
          { label: '奉献一日', optional: true },
        ],
      },
    },
  ],
  tallies: [
    {
      label: '各岗位认领人数',
      by: 'post',
      sum: null,
      where: [{ field: 'endedOn', op: 'blank' }],
      everyone: [],
      target: 'places',
      words: { counted: '已认领', missing: '空缺', reached: '已满' },
    },
    { label: '评格', by: 'grade', sum: null, within: 'gradedOn' },
  ],
});
