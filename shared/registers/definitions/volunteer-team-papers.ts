import { type Paper, yearAsk } from '../paper.ts';

/** A team's members with their hours, and what they did (S24). */
const teamSheet: Paper = {
  key: 'team-sheet',
  label: '服务队情况表',
  layout: 'record',
  asks: [yearAsk],
  main: {
    title: '{服务队名称}志愿服务情况表',
    number: '[{年度}年度]',
    fields: [{ label: '队长' }, { label: '成立日期' }],
    text: ['[服务内容：{服务内容}]'],
    signers: ['队长', '经办人'],
  },
  tables: [
    {
      title: '队员',
      register: 'volunteer',
      by: 'team',
      where: [{ field: 'leftOn', op: 'blank' }],
      sort: [{ field: 'name' }],
      columns: [
        { field: 'name', weight: 10 },
        { field: 'skill', weight: 16 },
        { field: 'joinedOn', weight: 11 },
        {
          title: '服务次数',
          weight: 10,
          adds: true,
          sum: { register: 'service-record', by: 'volunteer', sum: null, within: 'on' },
        },
        {
          title: '服务时长（小时）',
          weight: 14,
          adds: true,
          sum: { register: 'service-record', by: 'volunteer', sum: 'hours', within: 'on' },
        },
      ],
    },
    {
      title: '服务记录',
      register: 'service-record',
      by: 'volunteer.team',
      within: 'on',
      sort: [{ field: 'on' }],
      columns: [
        { field: 'on', weight: 11 },
        { field: 'volunteer', weight: 10 },
        { field: 'content', weight: 32 },
        { field: 'hours', weight: 10, adds: true },
      ],
    },
  ],
};

export const volunteerTeamPapers: readonly Paper[] = [teamSheet];
