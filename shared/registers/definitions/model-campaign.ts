import { campaignKind } from '../../codes/campaign-kind.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';

/** 创建活动: a building, site or brand that is to become a model; its standard is in 创建标准 (S26, S27). */
export const modelCampaign = plainRegister({
  key: 'model-campaign',
  label: '创建活动',
  group: 'posts',
  title: '典型创建活动台账',
  unit: '项',
  nameField: 'name',
  fields: {
    name: text({
      label: '创建项目',
      required: true,
      unique: true,
      longest: 60,
      width: 24,
      aliases: ['项目', '项目名称', '名称', '楼幢'],
      help: '写楼幢、单位或品牌，不写住户',
    }),
    kind: choice({ label: '创建类别', table: campaignKind, blank: 'warn', width: 16, aliases: ['类别'] }),
    owner: personName({ label: '责任人', width: 10, aliases: ['负责人'] }),
    beganOn: date({ label: '启动日期', precision: 'month', aliases: ['启动时间', '开始日期'] }),
    dueOn: date({ label: '计划完成日期', aliases: ['计划完成时间'] }),
    namedOn: date({
      label: '命名日期',
      precision: 'month',
      past: true,
      aliases: ['授予日期', '挂牌日期', '命名时间'],
    }),
    namedBy: text({ label: '命名单位', longest: 60, width: 20, aliases: ['授予单位'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'kind', 'owner', 'beganOn', 'dueOn', 'namedOn', 'namedBy'],
  more: ['remarks'],
  matchBy: [['name']],
  papers: [
    {
      key: 'criteria-sheet',
      label: '创建标准对照表',
      layout: 'record',
      main: {
        title: '{创建项目}创建标准对照表',
        fields: [
          { label: '创建类别' },
          { label: '责任人' },
          { label: '启动日期' },
          { label: '计划完成日期' },
          { label: '命名单位', optional: true },
          { label: '命名日期', optional: true },
        ],
        signers: ['检查人', '责任人'],
        seal: { unit: '{本单位}（盖章）', date: '{今天}' },
      },
      sums: [
        { name: '标准条数', register: 'model-criterion', by: 'campaign', sum: null },
        {
          ...{ name: '达标条数', register: 'model-criterion', by: 'campaign', sum: null },
          where: [{ field: 'metOn', op: 'filled' }],
        },
      ],
      tables: [
        {
          register: 'model-criterion',
          by: 'campaign',
          sort: [{ field: 'dueOn' }],
          columns: [
            { field: 'requirement', weight: 40 },
            { field: 'owner', weight: 10 },
            { field: 'dueOn', weight: 11 },
            { field: 'metOn', weight: 11 },
          ],
        },
      ],
      closing: ['[标准共 {标准条数} 条。][已达到 {达标条数} 条。]'],
    },
  ],
  tallies: [
    { label: '各类项目', by: 'kind', sum: null },
    { label: '各年命名', by: 'namedOn', period: 'year', sum: null },
  ],
});
