import { attachment } from '../fields/attachment.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { dueOn } from '../reminder.ts';
import { allRows } from '../tally.ts';

/** 创建标准: one line of a campaign's standard, who sees to it, when it was met, and what shows it (S27). */
export const modelCriterion = plainRegister({
  key: 'model-criterion',
  label: '创建标准',
  group: 'posts',
  title: '典型创建标准和进度表',
  unit: '条',
  nameField: 'requirement',
  fields: {
    campaign: reference({
      label: '创建项目',
      target: 'model-campaign',
      required: true,
      makeMissing: true,
      width: 22,
      aliases: ['项目', '项目名称'],
    }),
    requirement: text({
      label: '标准内容',
      required: true,
      longest: 200,
      width: 44,
      aliases: ['标准', '创建标准', '内容', '要求'],
    }),
    owner: personName({ label: '责任人', width: 10, aliases: ['负责人'] }),
    dueOn: date({ label: '完成期限', aliases: ['期限'] }),
    metOn: date({ label: '达标日期', past: true, aliases: ['完成日期', '达到日期'] }),
    evidence: attachment({ label: '佐证材料', width: 10 }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['campaign', 'requirement', 'owner', 'dueOn', 'metOn', 'evidence'],
  more: ['remarks'],
  matchBy: [['campaign', 'requirement']],
  sort: [{ field: 'campaign' }, { field: 'dueOn' }],
  sectionBy: 'campaign',
  reminders: [
    {
      label: '创建标准到期',
      where: [{ field: 'metOn', op: 'blank' }],
      due: (values) => (values.dueOn?.length === 10 ? dueOn(values.dueOn, '创建标准应达到', 7) : null),
    },
  ],
  tallies: [
    {
      label: '创建进度',
      by: 'campaign',
      sum: null,
      where: [{ field: 'metOn', op: 'filled' }],
      everyone: [],
      target: allRows,
      words: { counted: '已达标', missing: '未达标', reached: '全部达标' },
    },
    { label: '各月达标条数', by: 'metOn', period: 'month', sum: null },
  ],
});
