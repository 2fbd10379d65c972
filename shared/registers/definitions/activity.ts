import { activityKind } from '../../codes/activity-kind.ts';
import { attachment } from '../fields/attachment.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { activityPapers } from './activity-papers.ts';

/** 活动: what was held, when, with how many people (S24, S74, S76). */
export const activity = plainRegister({
  key: 'activity',
  label: '活动',
  group: 'posts',
  title: '社区活动台账',
  unit: '次',
  nameField: 'name',
  fields: {
    name: text({
      label: '活动名称',
      required: true,
      longest: 100,
      width: 28,
      aliases: ['名称', '活动主题', '片名'],
    }),
    kind: choice({ label: '活动类别', table: activityKind, blank: 'warn', width: 12, aliases: ['类别'] }),
    on: date({ label: '活动日期', required: true, aliases: ['日期', '时间', '放映日期'] }),
    place: text({ label: '地点', longest: 80, width: 18, aliases: ['活动地点'] }),
    team: reference({ label: '承办服务队', target: 'volunteer-team', width: 16, aliases: ['服务队'] }),
    owner: personName({ label: '负责人', width: 10 }),
    people: integer({
      label: '参加人数',
      most: 1_000_000,
      unit: '人',
      width: 10,
      aliases: ['人数', '到场人数'],
    }),
    report: multiline({ label: '活动情况', width: 30, aliases: ['活动内容', '内容'] }),
    photos: attachment({ label: '照片', width: 10 }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'kind', 'on', 'place', 'team', 'owner', 'people', 'photos'],
  more: ['report', 'remarks'],
  matchBy: [['name', 'on']],
  sort: [{ field: 'on', descending: true }],
  papers: activityPapers,
  tallies: [
    { label: '各类活动次数', by: 'kind', sum: null, within: 'on' },
    { label: '各类活动人数', by: 'kind', sum: 'people', within: 'on' },
    { label: '各月活动次数', by: 'on', period: 'month', sum: null },
  ],
});
