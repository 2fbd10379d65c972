import { partyOrganisationKind } from '../../codes/party-organisation-kind.ts';
import { addMonths } from '../../time/loose-date.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { references } from '../fields/references.ts';
import { text } from '../fields/text.ts';
import { defineRegister, type ValuesOf } from '../register.ts';
import { normaliseOrganisationName, organisationKindOf } from './party-organisation-name.ts';
import { partyOrganisationPapers } from './party-organisation-papers.ts';
import { termReminder } from './party-organisation-reminders.ts';
import { termRule } from './party-organisation-rules.ts';

/** 任期五年: 《关于党的基层组织任期的意见》(2018) for the committees and branches of communities. */
const termMonths = 60;

/** 党组织: the tree 党委 → 总支 → 支部 → 党小组, its posts and its term of office. */
export const partyOrganisation = defineRegister({
  key: 'party-organisation',
  label: '党组织',
  group: 'party',
  nameField: 'name',
  parentField: 'parent',
  fields: {
    name: text({
      label: '党组织名称',
      required: true,
      unique: true,
      codeName: 'name',
      width: 34,
      longest: 100,
      aliases: ['组织名称', '党组织全称', '支部名称', '党支部名称', '名称'],
      normalise: normaliseOrganisationName,
      help: '写公章上的全称',
    }),
    shortName: text({ label: '简称', longest: 40, width: 16, aliases: ['党组织简称'] }),
    kind: choice({
      label: '组织类别',
      table: partyOrganisationKind,
      blank: 'warn',
      aliases: ['党组织类别', '类别'],
      width: 10,
    }),
    parent: reference({
      label: '上级党组织',
      target: 'party-organisation',
      makeMissing: true,
      aliases: ['隶属党组织', '上级组织'],
      width: 30,
    }),
    foundedOn: date({ label: '成立日期', precision: 'year', aliases: ['建立日期', '成立时间'] }),
    electedOn: date({ label: '本届选举日期', aliases: ['选举日期', '换届日期', '本届届期开始'] }),
    termEndsOn: date({ label: '任期届满日期', aliases: ['届满日期', '届满时间'], help: '不填时按五年推算' }),
    secretary: reference({
      label: '书记',
      target: 'party-member',
      width: 12,
      aliases: ['党组织书记', '支部书记'],
    }),
    deputies: references({ label: '副书记', target: 'party-member', width: 16 }),
    committee: references({ label: '委员', target: 'party-member', aliases: ['支部委员', '支委'] }),
    phone: phone({
      label: '联系电话',
      sensitive: false,
      serviceNumbers: true,
      aliases: ['电话', '办公电话'],
    }),
    order: integer({ label: '排序', width: 6, aliases: ['序'], most: 9999, help: '名册按此先后排列' }),
    remarks: multiline({ label: '备注' }),
  },
  matchBy: [['name']],
  rules: [termRule],
  fillIn: (values) => ({
    kind: values.kind ?? organisationKindOf(values.name ?? ''),
    termEndsOn:
      values.electedOn === undefined || values.electedOn === null
        ? null
        : addMonths(values.electedOn, termMonths),
  }),
  search: { names: ['name', 'shortName'], numbers: ['phone'], texts: [] },
  indexes: [['parent'], ['order']],
  views: [
    {
      label: '全部党组织',
      columns: ['name', 'kind', 'parent', 'secretary', 'electedOn', 'termEndsOn', 'phone'],
      sort: [{ field: 'order' }, { field: 'name' }],
    },
  ],
  workbook: {
    title: '党组织基本信息汇总表',
    sheetName: '党组织基本信息汇总表',
    columns: [
      'name',
      'shortName',
      'kind',
      'parent',
      'foundedOn',
      'electedOn',
      'termEndsOn',
      'secretary',
      'deputies',
      'committee',
      'phone',
      'order',
      'remarks',
    ],
  },
  print: {
    title: '党组织名册',
    columns: [
      { field: 'name' },
      { field: 'kind' },
      { field: 'parent' },
      { field: 'secretary', weight: 9 },
      { field: 'committee', weight: 20 },
      { field: 'electedOn', title: '选举日期', weight: 11 },
      { field: 'termEndsOn', title: '届满日期', weight: 11 },
      { field: 'phone' },
      { field: 'remarks', weight: 12 },
    ],
    sectionBy: null,
    unit: '个',
    totals: [{ label: '党组织', counts: 'all' }],
  },
  papers: partyOrganisationPapers,
  reminders: [termReminder],
});

export type PartyOrganisation = ValuesOf<typeof partyOrganisation.fields>;
