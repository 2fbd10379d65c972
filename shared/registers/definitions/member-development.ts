import { developmentStage } from '../../codes/development-stage.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { multiline } from '../fields/multiline.ts';
import { personName } from '../fields/person-name.ts';
import { reference } from '../fields/reference.ts';
import { text } from '../fields/text.ts';
import { plainRegister } from '../plain-register.ts';
import { developmentReminders } from './member-development-reminders.ts';

/** 党员发展: stages and their dates, with what is due next (S09); the legal record is kept in the official system. */
export const memberDevelopment = plainRegister({
  key: 'member-development',
  label: '党员发展',
  group: 'party',
  title: '发展党员工作台账',
  unit: '人',
  nameField: 'name',
  fields: {
    name: personName({ label: '姓名', required: true, width: 10, aliases: ['申请人姓名'] }),
    branch: reference({
      label: '所在党支部',
      target: 'party-organisation',
      makeMissing: true,
      blank: 'warn',
      aliases: ['党支部', '支部', '所属支部'],
    }),
    stage: choice({
      label: '发展阶段',
      table: developmentStage,
      required: true,
      width: 12,
      aliases: ['阶段', '所处阶段'],
    }),
    appliedOn: date({
      label: '申请日期',
      past: true,
      aliases: ['申请入党日期', '递交申请书日期', '申请入党时间'],
    }),
    talkedOn: date({ label: '谈话日期', past: true, help: '收到申请书后一个月内派人谈话' }),
    activistOn: date({
      label: '确定积极分子日期',
      past: true,
      aliases: ['列为积极分子日期', '确定为积极分子日期'],
    }),
    mentors: text({ label: '培养联系人', longest: 60, width: 14, aliases: ['培养人'] }),
    reviewedOn: date({ label: '最近考察日期', past: true, aliases: ['考察日期'] }),
    objectOn: date({ label: '确定发展对象日期', past: true, aliases: ['列为发展对象日期'] }),
    trainedOn: date({ label: '集中培训日期', past: true, aliases: ['培训日期'] }),
    sponsors: text({ label: '入党介绍人', longest: 60, width: 14, aliases: ['介绍人'] }),
    acceptedOn: date({ label: '支部大会接收日期', past: true, aliases: ['接收为预备党员日期', '入党日期'] }),
    approvedOn: date({ label: '党委审批日期', past: true, aliases: ['审批日期'] }),
    extendedTo: date({ label: '延长预备期至', aliases: ['延长预备期'] }),
    fullOn: date({ label: '转正日期', past: true, aliases: ['转为正式党员日期'] }),
    remarks: multiline({ label: '备注' }),
  },
  columns: [
    'name',
    'branch',
    'stage',
    'appliedOn',
    'activistOn',
    'objectOn',
    'acceptedOn',
    'approvedOn',
    'fullOn',
  ],
  more: ['talkedOn', 'mentors', 'reviewedOn', 'trainedOn', 'sponsors', 'extendedTo', 'remarks'],
  matchBy: [['name', 'appliedOn']],
  sectionBy: 'branch',
  sort: [{ field: 'stage' }, { field: 'name' }],
  reminders: developmentReminders,
  tallies: [
    { label: '各阶段人数', by: 'stage', sum: null },
    { label: '各支部人数', by: 'branch', sum: null },
  ],
});
