import { type Paper, yearAsk } from '../paper.ts';

/** 一卡: what the member carries; the back is for what both sides wish (S02). */
const contactCard: Paper = {
  key: 'contact-card',
  label: '党员社区联系卡',
  layout: 'card',
  asks: [{ name: '服务热线', longest: 30 }],
  front: {
    kind: 'details',
    head: '{本单位}',
    title: '党员社区联系卡',
    note: '编号 {联系卡号}',
    lines: [
      { label: '姓名', text: '{姓名}[　{性别}]' },
      { label: '单位', text: '{工作单位}[　{职务}]' },
      { label: '电话', text: '{手机号码}' },
      { label: '住址', text: '{居住地址}' },
    ],
    foot: '[服务热线　{服务热线}]',
  },
  back: {
    kind: 'details',
    title: '双向联系',
    note: '报到 {报到日期}',
    lines: [
      { label: '特长' },
      { label: '岗位', text: '{认领岗位}' },
      { label: '时间', text: '{服务时间}' },
      { label: '社区意见', text: '________________________' },
      { label: '单位意见', text: '________________________' },
    ],
  },
};

/** 报到单 with the receipt that the home unit sends back (S03). */
const reportSlip: Paper = {
  key: 'report-slip',
  label: '在职党员报到单',
  layout: 'slip',
  size: 'A4',
  main: {
    title: '在职党员到社区报到单',
    number: '联系卡号：{联系卡号}',
    fields: [
      { label: '姓名' },
      { label: '性别' },
      { label: '工作单位', wide: true },
      { label: '职务' },
      { label: '手机号码' },
      { label: '居住地址', wide: true },
      { label: '报到日期' },
      { label: '特长' },
      { label: '认领岗位' },
      { label: '服务时间' },
    ],
    salutation: '{工作单位}党组织：',
    text: ['{姓名}同志已到本社区报到，自愿参加社区服务。请予支持，并将回执寄回或带回本社区。'],
    signers: ['报到人', '经办人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  stub: {
    title: '回　执',
    number: '联系卡号：{联系卡号}',
    salutation: '{本单位}：',
    text: ['{姓名}同志是我单位党员，到你社区报到的情况已收悉。请在服务情况上与我单位保持双向联系。'],
    signers: ['联系人', '联系电话'],
    seal: { unit: '{工作单位}党组织（盖章）', date: '______年____月____日' },
  },
};

/** What the home unit is told: hours, and nothing of conduct; the member gets the same print (S03). */
const hoursSlip: Paper = {
  key: 'hours-slip',
  label: '服务时长反馈单',
  layout: 'slip',
  size: 'A5',
  sums: [
    { name: '服务次数', register: 'service-record', by: 'servingMember', sum: null },
    { name: '服务时长', register: 'service-record', by: 'servingMember', sum: 'hours' },
  ],
  main: {
    title: '在职党员社区服务时长反馈单',
    fields: [
      { label: '姓名' },
      { label: '报到日期' },
      { label: '工作单位', wide: true },
      { label: '认领岗位', wide: true },
      { label: '服务次数', text: '[{服务次数} 次]' },
      { label: '服务时长', text: '[{服务时长} 小时]' },
    ],
    text: ['以上为该同志自愿报名参加并已登记的社区服务。本单一式两份，党员本人和所在单位党组织各执一份。'],
    signers: ['经办人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
};

/** What passed out and came in for one member, on one page; the lines below are for the next entries (S02). */
const contactRecord: Paper = {
  key: 'contact-record',
  label: '双向联系记录',
  layout: 'record',
  asks: [yearAsk],
  main: {
    title: '在职党员双向联系记录',
    number: '联系卡号：{联系卡号}',
    fields: [
      { label: '姓名' },
      { label: '职务' },
      { label: '工作单位', wide: true },
      { label: '报到日期' },
      { label: '认领岗位' },
    ],
    signers: ['社区联系人', '单位联系人'],
  },
  tables: [
    {
      title: '[{年度}年]联系、通报和反馈',
      register: 'unit-contact',
      by: 'member',
      within: 'on',
      sort: [{ field: 'on' }],
      columns: [
        { field: 'on', weight: 9 },
        { field: 'direction', weight: 14 },
        { field: 'matter', weight: 34 },
        { field: 'handler', weight: 9 },
        { field: 'receipt', weight: 10 },
      ],
      blankLines: 12,
    },
  ],
};

/** Hours and content of what the member signed up for, and nothing else; both get the same sheet (S03). */
const serviceSheet: Paper = {
  key: 'service-sheet',
  label: '服务情况表',
  layout: 'record',
  asks: [yearAsk],
  main: {
    title: '在职党员社区服务情况表',
    number: '[{年度}年度]',
    fields: [
      { label: '姓名' },
      { label: '报到日期' },
      { label: '工作单位', wide: true },
      { label: '认领岗位', wide: true },
    ],
    signers: ['经办人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  tables: [
    {
      register: 'service-record',
      by: 'servingMember',
      within: 'on',
      sort: [{ field: 'on' }],
      columns: [
        { field: 'on', weight: 10 },
        { field: 'content', weight: 32 },
        { field: 'activity', title: '所属活动', weight: 22 },
        { field: 'hours', weight: 9, adds: true },
      ],
    },
  ],
  closing: [
    '以上只列该同志自愿报名参加并已登记的社区服务。本表一式两份，内容相同，党员本人和所在单位党组织各执一份。',
  ],
};

export const servingMemberPapers: readonly Paper[] = [
  contactCard,
  reportSlip,
  hoursSlip,
  contactRecord,
  serviceSheet,
];
