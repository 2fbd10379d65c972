import { date } from '../fields/date.ts';
import { integer } from '../fields/integer.ts';
import { multiline } from '../fields/multiline.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { stillInOffice } from './cadre.ts';

/** 社区干部每年培训不少于 15 天 (S14). */
const trainingDays = 15;

/** 干部培训: days of training, person by person. */
export const cadreTraining = plainRegister({
  key: 'cadre-training',
  label: '干部培训',
  group: 'staff',
  title: '社区干部培训台账',
  unit: '人次',
  nameField: 'topic',
  fields: {
    cadre: reference({
      label: '姓名',
      target: 'cadre',
      required: true,
      width: 12,
      aliases: ['社区干部', '培训人', '参训人员'],
    }),
    topic: text({
      label: '培训内容',
      required: true,
      longest: 120,
      width: 30,
      aliases: ['培训班', '培训主题', '内容'],
    }),
    organiser: text({ label: '主办单位', longest: 60, width: 18, aliases: ['组织单位'] }),
    beganOn: date({ label: '开始日期', required: true, past: true, aliases: ['培训日期', '培训时间'] }),
    days: integer({
      label: '天数',
      required: true,
      least: 1,
      most: 366,
      unit: '天',
      width: 6,
      aliases: ['培训天数'],
    }),
    remarks: multiline({ label: '备注' }),
  },
  columns: ['cadre', 'topic', 'organiser', 'beganOn', 'days'],
  more: ['remarks'],
  matchBy: [['cadre', 'topic', 'beganOn']],
  sort: [{ field: 'beganOn', descending: true }],
  sectionBy: 'cadre',
  tallies: [
    {
      label: '全年培训天数',
      by: 'cadre',
      sum: 'days',
      within: 'beganOn',
      everyone: stillInOffice,
      target: trainingDays,
    },
    { label: '各月培训天数', by: 'beganOn', period: 'month', sum: 'days' },
  ],
});
