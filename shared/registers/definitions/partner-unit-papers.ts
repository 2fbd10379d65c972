import { type Paper, yearAsk } from '../paper.ts';

/** What passed between the community and a unit, member by member or as a unit (S02); lines below for the next entries. */
const contactRecord: Paper = {
  key: 'unit-contact-record',
  label: '单位双向联系记录',
  layout: 'record',
  landscape: true,
  asks: [yearAsk],
  main: {
    title: '双向联系、通报、反馈记录',
    fields: [{ label: '单位名称', wide: true }, { label: '联系人' }, { label: '联系电话' }],
    signers: ['社区联系人', '单位联系人'],
  },
  tables: [
    {
      title: '[{年度}年]往来记录',
      register: 'unit-contact',
      by: 'unit',
      within: 'on',
      sort: [{ field: 'on' }],
      columns: [
        { field: 'on', weight: 10 },
        { field: 'direction', weight: 19 },
        { field: 'member', weight: 10 },
        { field: 'matter', weight: 44 },
        { field: 'handler', weight: 10 },
        { field: 'receipt', weight: 14 },
      ],
      blankLines: 6,
    },
  ],
};

/** Members who reported in, with the hours of each and nothing else of what they did (S03). */
const membersSheet: Paper = {
  key: 'members-sheet',
  label: '在职党员双重管理情况表',
  layout: 'record',
  asks: [yearAsk],
  lists: [
    { name: '在职党员', register: 'serving-member', by: 'unit', where: [{ field: 'leftOn', op: 'blank' }] },
  ],
  needs: ['在职党员'],
  main: {
    title: '在职党员双重管理情况表',
    number: '[{年度}年度]',
    salutation: '{单位名称}党组织：',
    text: [
      '你单位下列在职党员已到本社区报到，自愿参加社区服务。现将[{年度}年度]已登记的服务时长函告如下，请予支持。',
    ],
    signers: ['经办人', '联系电话'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  tables: [
    {
      register: 'serving-member',
      by: 'unit',
      where: [{ field: 'leftOn', op: 'blank' }],
      sort: [{ field: 'name' }],
      columns: [
        { field: 'name', weight: 12 },
        { field: 'reportedOn', weight: 12 },
        {
          title: '服务次数',
          weight: 10,
          adds: true,
          sum: { register: 'service-record', by: 'servingMember', sum: null, within: 'on' },
        },
        {
          title: '服务时长（小时）',
          weight: 14,
          adds: true,
          sum: { register: 'service-record', by: 'servingMember', sum: 'hours', within: 'on' },
        },
      ],
    },
  ],
  closing: ['每位党员本人的服务情况表另发本人一份，时长与本表一致。'],
};

/** What the unit did and gave, with the sums that the yearly report asks for (S70). */
const coBuildingSheet: Paper = {
  key: 'co-building-sheet',
  label: '结对共建情况表',
  layout: 'record',
  landscape: true,
  asks: [yearAsk],
  sums: [{ name: '共建件数', register: 'co-building', by: 'unit', sum: null, within: 'givenOn' }],
  needs: ['共建件数'],
  main: {
    title: '结对共建情况表',
    number: '[{年度}年度]',
    fields: [{ label: '单位名称' }, { label: '签约日期' }, { label: '联系人' }, { label: '联系电话' }],
    signers: ['单位负责人', '社区负责人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  tables: [
    {
      register: 'co-building',
      by: 'unit',
      within: 'givenOn',
      sort: [{ field: 'givenOn' }],
      columns: [
        { field: 'givenOn', title: '日期', weight: 10 },
        { field: 'project', weight: 22 },
        { field: 'kind', weight: 10 },
        { field: 'amount', weight: 12, adds: true },
        { field: 'goods', weight: 16 },
        { field: 'goodsValue', weight: 12, adds: true },
        { field: 'use', weight: 18 },
      ],
    },
  ],
  closing: ['[以上共 {共建件数} 件。]'],
};

/** What the coordination group decided and this unit sees to, by whom and until when (S11). */
const coordinationSheet: Paper = {
  key: 'coordination-sheet',
  label: '议定事项办理单',
  layout: 'record',
  landscape: true,
  asks: [yearAsk],
  sums: [{ name: '议定件数', register: 'coordination-decision', by: 'unit', sum: null, within: 'metOn' }],
  lists: [{ name: '协调小组成员', register: 'coordination-member', by: 'unit' }],
  needs: ['议定件数'],
  main: {
    title: '社区党建工作协调小组议定事项办理单',
    number: '[{年度}年度]',
    fields: [
      { label: '责任单位', text: '{单位名称}' },
      { label: '小组成员', text: '{协调小组成员}' },
    ],
    signers: ['单位负责人', '经办人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  tables: [
    {
      register: 'coordination-decision',
      by: 'unit',
      within: 'metOn',
      sort: [{ field: 'metOn' }],
      columns: [
        { field: 'metOn', weight: 11 },
        { field: 'matter', weight: 34 },
        { field: 'owner', weight: 9 },
        { field: 'dueOn', weight: 11 },
        { field: 'doneOn', weight: 11 },
        { field: 'result', weight: 28 },
      ],
    },
  ],
};

export const partnerUnitPapers: readonly Paper[] = [
  contactRecord,
  membersSheet,
  coBuildingSheet,
  coordinationSheet,
];
