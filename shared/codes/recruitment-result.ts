import type { CodeTable } from './code-table.ts';

/** How far an applicant of 公开选聘 has come. */
export const recruitmentResult: CodeTable = {
  name: '选聘结果',
  entries: [
    { code: 'applied', label: '报名', aliases: ['已报名', '待考'] },
    { code: 'shortlisted', label: '入围', aliases: ['进入面试', '入围面试'] },
    { code: 'appointed', label: '聘用', aliases: ['录用', '拟聘用'] },
    { code: 'rejected', label: '未聘用', aliases: ['未录用', '落选', '放弃'] },
  ],
};
