import { date } from '../fields/date.ts';
import { hours } from '../fields/hours.ts';
import { multiline } from '../fields/multiline.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { oneServantRule } from './service-record-rules.ts';

/** 服务记录: hours that a volunteer or a reported-in member gave, by activity (S03, S24). */
export const serviceRecord = plainRegister({
  key: 'service-record',
  label: '服务记录',
  group: 'posts',
  title: '志愿服务记录',
  unit: '条',
  nameField: 'content',
  fields: {
    on: date({ label: '服务日期', required: true, past: true, aliases: ['日期', '服务时间'] }),
    volunteer: reference({ label: '志愿者', target: 'volunteer', width: 12, aliases: ['志愿者姓名'] }),
    servingMember: reference({
      label: '在职党员',
      target: 'serving-member',
      width: 12,
      aliases: ['在职党员姓名'],
    }),
    activity: reference({ label: '所属活动', target: 'activity', width: 20, aliases: ['活动', '活动名称'] }),
    content: text({
      label: '服务内容',
      required: true,
      longest: 200,
      width: 30,
      aliases: ['内容', '服务项目'],
    }),
    hours: hours({ label: '时长', most: 24, aliases: ['时长(小时)', '服务时长', '小时数'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['on', 'volunteer', 'servingMember', 'activity', 'content', 'hours'],
  more: ['remarks'],
  sort: [{ field: 'on', descending: true }],
  matchBy: [
    ['on', 'volunteer', 'content'],
    ['on', 'servingMember', 'content'],
  ],
  rules: [oneServantRule],
  tallies: [
    {
      label: '志愿者服务时长',
      by: 'volunteer',
      sum: 'hours',
      within: 'on',
      where: [{ field: 'volunteer', op: 'filled' }],
    },
    {
      label: '在职党员服务时长',
      by: 'servingMember',
      sum: 'hours',
      within: 'on',
      where: [{ field: 'servingMember', op: 'filled' }],
    },
    {
      label: '在职党员单位服务时长',
      by: 'servingMember.unit',
      sum: 'hours',
      within: 'on',
      where: [{ field: 'servingMember', op: 'filled' }],
    },
    { label: '各月服务时长', by: 'on', period: 'month', sum: 'hours' },
    { label: '各活动服务时长', by: 'activity', sum: 'hours', within: 'on' },
  ],
});
