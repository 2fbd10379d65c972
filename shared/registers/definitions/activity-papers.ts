import type { Paper } from '../paper.ts';

/** One page for the yearly folder: headcount, hours, what happened, photos (S74). */
const report: Paper = {
  key: 'activity-report',
  label: '活动小结',
  layout: 'record',
  sums: [
    { name: '服务人次', register: 'service-record', by: 'activity', sum: null },
    { name: '服务时长', register: 'service-record', by: 'activity', sum: 'hours' },
  ],
  main: {
    title: '活动小结',
    fields: [
      { label: '活动名称', wide: true },
      { label: '活动类别' },
      { label: '活动日期' },
      { label: '地点' },
      { label: '参加人数' },
      { label: '承办服务队', optional: true },
      { label: '负责人' },
      { label: '服务人次', text: '[{服务人次} 人次]', optional: true },
      { label: '服务时长', text: '[{服务时长} 小时]', optional: true },
    ],
    text: ['{活动情况}'],
    signers: ['填表人', '负责人'],
    seal: { unit: '{本单位}', date: '{今天}' },
  },
  tables: [],
  pictures: { field: 'photos', most: 4 },
};

/** 活动预告, and the programme of 红色影院: what is on, when and where, on the wall (S74, S76). */
const announcement: Paper = {
  key: 'activity-notice',
  label: '活动预告',
  layout: 'slip',
  size: 'A4',
  forWall: true,
  asks: [{ name: '开始时间', longest: 30, help: '如“晚上7:00”；印几场就写同样的时间，不写就留空' }],
  main: {
    title: '{活动名称}',
    fields: [
      { label: '日期', text: '{活动日期}', wide: true },
      { label: '时间', text: '{开始时间}', wide: true },
      { label: '地点', wide: true },
      { label: '类别', text: '{活动类别}', wide: true, optional: true },
      { label: '承办', text: '{承办服务队|本单位}', wide: true },
    ],
    text: ['欢迎大家前来参加。'],
    seal: { unit: '{本单位}', date: '{今天}' },
  },
};

export const activityPapers: readonly Paper[] = [report, announcement];
