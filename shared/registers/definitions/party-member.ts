import { committeePost } from '../../codes/committee-post.ts';
import { education } from '../../codes/education.ts';
import { ethnicGroup } from '../../codes/ethnic-group.ts';
import { gender } from '../../codes/gender.ts';
import { memberKind } from '../../codes/member-kind.ts';
import { membershipState } from '../../codes/membership-state.ts';
import { partyPost } from '../../codes/party-post.ts';
import { workPost } from '../../codes/work-post.ts';
import { checkCitizenId, citizenIdBirthDate, citizenIdGender } from '../../people/citizen-id.ts';
import { maskAddress, maskBirthDate } from '../../people/mask.ts';
import { maskName } from '../../people/person-name.ts';
import { choice } from '../fields/choice.ts';
import { citizenId } from '../fields/citizen-id.ts';
import { date } from '../fields/date.ts';
import { multiChoice } from '../fields/multi-choice.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';
import { defineRegister, type ValuesOf } from '../register.ts';
import { lostReminder, probationReminder } from './party-member-reminders.ts';
import {
  bornRule,
  contactRule,
  floatingRule,
  genderRule,
  joinedRule,
  probationRule,
  sameIdRule,
} from './party-member-rules.ts';
import { branchInTitle } from './party-organisation-name.ts';

/**
 * 党员: columns in the order of the 《党员基本信息汇总表》 (全国党员管理信息系统采集表附件4, 2017).
 * The fields after 备注 are the office's own and feed the statistics; they are not part of the official sheet.
 */
export const partyMember = defineRegister({
  key: 'party-member',
  label: '党员',
  group: 'party',
  nameField: 'name',
  notNames: /支部|总支|党委|委员会|小组|名册|名单|空白|人数|总数|党员数|^(其中|截至|本表|此表)/,
  titleField: { field: 'branch', read: branchInTitle },
  fields: {
    name: personName({
      label: '姓名',
      required: true,
      aliases: ['党员姓名', '姓 名'],
      width: 12,
      mask: maskName,
    }),
    branch: reference({
      label: '所在党支部',
      target: 'party-organisation',
      makeMissing: true,
      blank: 'warn',
      width: 30,
      aliases: [
        '所属支部',
        '所属党支部',
        '所在支部',
        '党支部',
        '所在党组织',
        '所属党组织',
        '支部',
        '党支部名称',
        '所在党支部名称',
      ],
      help: '写公章上的全称',
    }),
    citizenId: citizenId({
      label: '公民身份证号',
      required: true,
      unique: true,
      codeName: 'id',
      aliases: [
        '公民身份号码',
        '公民身份证号码',
        '身份证号',
        '身份证号码',
        '居民身份证号',
        '居民身份证号码',
        '身份证件号码',
        '身份号码',
        '证件号码',
        '身份证',
      ],
    }),
    gender: choice({ label: '性别', table: gender, blank: 'warn', width: 6 }),
    ethnicity: choice({
      label: '民族',
      table: ethnicGroup,
      blank: 'warn',
      width: 10,
      sensitive: true,
      mask: () => '＊',
    }),
    bornOn: date({
      label: '出生日期',
      precision: 'month',
      blank: 'warn',
      past: true,
      sensitive: true,
      codeName: 'born',
      aliases: ['出生年月', '出生年月日', '出生时间', '生日'],
      mask: maskBirthDate,
    }),
    education: choice({
      label: '学历',
      table: education,
      blank: 'warn',
      aliases: ['文化程度', '最高学历', '学历层次'],
      width: 14,
    }),
    kind: choice({
      label: '人员类别',
      table: memberKind,
      blank: 'warn',
      aliases: ['党员类别', '党员类型', '类别'],
      width: 10,
    }),
    joinedOn: date({
      label: '加入党组织日期',
      precision: 'month',
      blank: 'warn',
      past: true,
      codeName: 'joined',
      width: 14,
      aliases: ['入党时间', '入党日期', '入党年月', '加入党组织时间', '加入中共组织日期'],
    }),
    fullOn: date({
      label: '转为正式党员日期',
      precision: 'month',
      codeName: 'full',
      width: 14,
      aliases: ['转正时间', '转正日期', '转为正式党员时间', '转正年月'],
    }),
    workPost: choice({
      label: '工作岗位',
      table: workPost,
      blank: 'warn',
      width: 24,
      aliases: ['岗位', '职业', '在岗状态', '现工作岗位'],
    }),
    mobile: phone({
      label: '手机号',
      kind: 'mobile',
      overflow: 'landline',
      aliases: [
        '手机',
        '手机号码',
        '联系电话',
        '电话',
        '移动电话',
        '联系方式',
        '电话号码',
        '联系电话手机号',
        '联系电话手机号码',
        '联系电话手机',
        '联系电话移动电话',
        '本人电话',
      ],
    }),
    landline: phone({
      label: '固定电话',
      kind: 'landline',
      overflow: 'mobile',
      width: 15,
      aliases: [
        '座机',
        '座机号码',
        '固话',
        '住宅电话',
        '家庭电话',
        '联系电话固定电话',
        '联系电话座机',
        '联系电话固话',
        '联系电话固定',
      ],
    }),
    address: text({
      label: '家庭住址',
      sensitive: true,
      blank: 'warn',
      longest: 200,
      width: 30,
      aliases: ['住址', '现住址', '家庭地址', '居住地址', '现居住地', '家庭详细住址', '详细住址', '地址'],
      mask: maskAddress,
      help: '具体到门牌号',
    }),
    state: choice({ label: '党籍状态', table: membershipState, blank: 'warn', width: 10 }),
    lost: yesNo({ label: '是否为失联党员', aliases: ['是否失联', '是否失联党员', '失联党员'], width: 10 }),
    lostSince: date({
      label: '失去联系日期',
      precision: 'month',
      past: true,
      aliases: ['失联日期', '失去联系时间', '失联时间', '失去联系年月'],
    }),
    floating: yesNo({
      label: '是否为流动党员',
      aliases: ['是否流动', '是否流动党员', '流动党员'],
      width: 10,
    }),
    floatingTo: text({
      label: '外出流向',
      width: 20,
      aliases: ['流向', '外出地点', '流出地', '外出流动去向'],
    }),
    remarks: multiline({ label: '备注', aliases: ['说明', '备 注'], width: 16 }),
    partyPosts: multiChoice({
      label: '党内职务',
      table: partyPost,
      aliases: ['党内职务名称', '党组织职务'],
      width: 14,
    }),
    committeePost: choice({ label: '居委会职务', table: committeePost, aliases: ['居委会任职'], width: 12 }),
    migrantWorker: yesNo({ label: '是否农民工', aliases: ['农民工'] }),
    taiwanOrigin: yesNo({ label: '台湾省籍', aliases: ['是否台湾省籍'] }),
  },
  matchBy: [['citizenId']],
  rules: [joinedRule, probationRule, bornRule, genderRule, contactRule, floatingRule],
  matchRule: sameIdRule,
  prefersOther(field, other, { citizenId: id }) {
    return field === 'bornOn' && isSound(id) && citizenIdBirthDate(id).startsWith(String(other));
  },
  fillIn({ citizenId: id }) {
    return isSound(id) ? { bornOn: citizenIdBirthDate(id), gender: citizenIdGender(id) } : {};
  },
  search: { names: ['name'], numbers: ['mobile', 'landline', 'citizenId'], texts: ['address'] },
  indexes: [
    ['branch'],
    ['bornOn'],
    ['joinedOn'],
    ['kind'],
    ['education'],
    ['workPost'],
    ['state'],
    ['mobile'],
  ],
  views: [
    {
      label: '全部党员',
      columns: [
        'name',
        'branch',
        'gender',
        'ethnicity',
        'bornOn',
        'education',
        'kind',
        'joinedOn',
        'workPost',
        'mobile',
      ],
      sort: [{ field: 'name' }],
    },
    { label: '预备党员', columns: ['name', 'branch', 'joinedOn', 'mobile'], sort: [{ field: 'joinedOn' }] },
  ],
  workbook: {
    title: '党员基本信息汇总表',
    sheetName: '党员基本信息汇总表',
    columns: [
      'name',
      'branch',
      'citizenId',
      'gender',
      'ethnicity',
      'bornOn',
      'education',
      'kind',
      'joinedOn',
      'fullOn',
      'workPost',
      'mobile',
      'landline',
      'address',
      'state',
      'lost',
      'lostSince',
      'floating',
      'floatingTo',
      'remarks',
    ],
  },
  print: {
    title: '党员名册',
    columns: [
      { field: 'name', weight: 7, align: 'center', fits: '阿依古丽·' },
      { field: 'gender', weight: 3 },
      { field: 'ethnicity', weight: 5, fits: '维吾尔族' },
      { field: 'bornOn', title: '出生年月', precision: 'month', weight: 5, fits: '0000.00' },
      { field: 'education', weight: 8, align: 'center', fits: '硕士研究生' },
      { field: 'kind', weight: 5, fits: '正式党员' },
      { field: 'joinedOn', title: '入党时间', weight: 6, fits: '0000.00.00' },
      { field: 'fullOn', title: '转正时间', weight: 6, fits: '0000.00.00' },
      { field: 'workPost', weight: 16, align: 'left' },
      { field: 'partyPosts', weight: 6 },
      { field: 'mobile', title: '联系电话', orElse: 'landline', weight: 8, fits: '0000-00000000' },
      { field: 'address', title: '住址', weight: 24 },
      { field: 'remarks', weight: 6 },
    ],
    sectionBy: 'branch',
    unit: '人',
    totals: [
      { label: '合计', counts: 'all' },
      { label: '其中预备党员', counts: { kind: '2' } },
      { label: '女', counts: { gender: '2' } },
      { label: '少数民族', counts: { ethnicity: '!01' } },
    ],
  },
  papers: [
    {
      key: 'service-card',
      label: '党员服务卡',
      layout: 'card',
      asks: [
        { name: '服务热线', longest: 30 },
        { name: '办公地址', longest: 40 },
      ],
      front: {
        kind: 'cover',
        head: '{本单位}',
        title: '党员服务卡',
        note: '有事您说话',
        lines: [
          { text: '[服务热线　{服务热线}]', optional: true },
          { text: '[地址　{办公地址}]', optional: true },
        ],
      },
      back: {
        kind: 'details',
        title: '{姓名}',
        note: '共产党员',
        lines: [
          { label: '党支部', text: '{所在党支部}' },
          { label: '党内职务', optional: true },
          { label: '社区职务', text: '{居委会职务}', optional: true },
        ],
      },
    },
  ],
  reminders: [probationReminder, lostReminder],
});

/** Only a sound ID number says anything about its bearer; a doubtful one must not spread. */
function isSound(id: string | null | undefined): id is string {
  return id !== undefined && id !== null && checkCitizenId(id, '9999-12-31') === null;
}

export type PartyMember = ValuesOf<typeof partyMember.fields>;
