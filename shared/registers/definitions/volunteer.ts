import { gender } from '../../codes/gender.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { hours } from '../fields/hours.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { phone } from '../fields/phone.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { volunteerPapers } from './volunteer-papers.ts';

/** 志愿者: who helps, in which team, with what skill (S21, S24). Hours of service are entered in 志愿服务记录. */
export const volunteer = plainRegister({
  key: 'volunteer',
  label: '志愿者',
  group: 'posts',
  title: '志愿者名册',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, aliases: ['志愿者姓名'] }),
    gender: choice({ label: '性别', table: gender, blank: 'warn', width: 6 }),
    age: integer({ label: '年龄', least: 6, most: 110, unit: '岁', width: 6, help: '登记时的年龄' }),
    team: reference({
      label: '服务队',
      target: 'volunteer-team',
      makeMissing: true,
      width: 16,
      aliases: ['所在服务队', '志愿服务队', '队伍'],
    }),
    skill: text({ label: '特长', longest: 100, width: 12, aliases: ['专业特长'] }),
    phone: phone({ label: '联系电话', aliases: ['电话', '手机号码', '手机号', '手机'] }),
    priorHours: hours({
      label: '累计时长',
      most: 50_000,
      aliases: ['累计时长(小时)', '服务时长', '累计服务时长', '服务时长(小时)'],
      help: '记入本账本以前的服务时长，以后的记在“志愿服务记录”里',
    }),
    joinedOn: date({ label: '加入日期', precision: 'month', past: true, aliases: ['注册日期', '加入时间'] }),
    leftOn: date({ label: '退出日期', past: true, aliases: ['退出时间'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['name', 'gender', 'age', 'team', 'skill', 'phone', 'priorHours'],
  more: ['joinedOn', 'leftOn', 'remarks'],
  matchBy: [['name', 'phone']],
  sectionBy: 'team',
  papers: volunteerPapers,
  tallies: [
    { label: '各服务队人数', by: 'team', sum: null },
    { label: '各服务队累计时长', by: 'team', sum: 'priorHours' },
    { label: '特长', by: 'skill', sum: null },
  ],
});
