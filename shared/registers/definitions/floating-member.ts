import { gender } from '../../codes/gender.ts';
import { maskName } from '../../people/person-name.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/**
 * 流动党员: members from elsewhere who reported themselves (S04). No hometown, landlord or family, whatever a list brings:
 * this must not become a way to manage 外来人口. Leaving ends the record.
 */
export const floatingMember = plainRegister({
  key: 'floating-member',
  label: '流动党员',
  group: 'party',
  title: '流动党员名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, mask: maskName, aliases: ['党员姓名'] }),
    gender: choice({ label: '性别', table: gender, blank: 'warn', width: 6 }),
    homeOrganisation: text({
      label: '原所在党组织',
      longest: 100,
      width: 26,
      aliases: ['原党组织', '组织关系所在党组织', '流出地党组织', '原所在党支部'],
    }),
    arrivedOn: date({
      label: '流入日期',
      precision: 'month',
      past: true,
      blank: 'warn',
      aliases: ['流入时间', '报到日期'],
    }),
    occupation: text({ label: '从事职业', longest: 60, width: 12, aliases: ['职业', '现从事职业'] }),
    mobile: phone({
      label: '手机号码',
      kind: 'mobile',
      aliases: ['手机号', '手机', '联系电话', '电话', '联系方式'],
    }),
    certificate: text({
      label: '流动党员活动证号',
      unique: true,
      longest: 30,
      width: 14,
      aliases: ['活动证号', '流动党员证号', '活动证编号'],
    }),
    branch: reference({
      label: '编入党支部',
      target: 'party-organisation',
      makeMissing: true,
      width: 26,
      aliases: ['编入支部', '临时党支部', '所在临时党支部', '编入党组织'],
    }),
    station: reference({
      label: '联系工作站',
      target: 'service-station',
      width: 16,
      aliases: ['工作站', '流动党员工作站'],
    }),
    leftOn: date({ label: '离开日期', past: true, aliases: ['流出日期', '离开时间'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: [
    'name',
    'gender',
    'homeOrganisation',
    'arrivedOn',
    'occupation',
    'mobile',
    'certificate',
    'branch',
  ],
  more: ['station', 'leftOn', 'remarks'],
  matchBy: [['certificate'], ['name', 'mobile']],
  views: [
    {
      label: '已离开',
      columns: ['name', 'arrivedOn', 'leftOn', 'branch'],
      sort: [{ field: 'leftOn', descending: true }],
    },
  ],
  sectionBy: 'branch',
  // Counts by year are asked for within three years.
  retention: [
    { from: 'leftOn', days: 365, what: ['mobile', 'certificate', 'occupation'] },
    { from: 'leftOn', days: 1095, what: 'row' },
  ],
  papers: [
    {
      key: 'report-receipt',
      label: '流动党员报到回执',
      layout: 'slip',
      size: 'A5',
      main: {
        title: '流动党员报到回执',
        number: '活动证号：{流动党员活动证号}',
        salutation: '{原所在党组织}：',
        text: [
          '你处{姓名}同志已于{流入日期}到本社区报到，编入{编入党支部}参加组织生活[，由{联系工作站}负责联系]。特此函告。',
        ],
        signers: ['经办人', '联系电话'],
        seal: { unit: '{本单位}（盖章）', date: '{今天}' },
      },
    },
  ],
  tallies: [
    { label: '各临时支部人数', by: 'branch', sum: null },
    { label: '各年流入人数', by: 'arrivedOn', period: 'year', sum: null },
  ],
});
