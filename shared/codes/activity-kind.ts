import type { CodeTable } from './code-table.ts';

/** 活动类别 (S24, S74, S76). */
export const activityKind: CodeTable = {
  name: '活动类别',
  editable: 'activity-kind',
  entries: [
    { code: 'volunteer', label: '志愿服务', aliases: ['志愿服务活动'] },
    { code: 'culture', label: '文体活动', aliases: ['文化活动', '体育活动', '文艺演出'] },
    { code: 'film', label: '红色影院', aliases: ['电影放映', '放电影'] },
    { code: 'study', label: '学习宣传', aliases: ['宣传活动', '讲座'] },
    { code: 'other', label: '其他' },
  ],
};
