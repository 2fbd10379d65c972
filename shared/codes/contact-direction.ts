import type { CodeTable } from './code-table.ts';

/** 三双向: 双向联系、双向通报、双向反馈, each out of the community and into it (S02). */
export const contactDirection: CodeTable = {
  name: '往来类别',
  entries: [
    { code: 'contact-out', label: '联系（社区到单位）', aliases: ['联系去', '双向联系', '联系'] },
    { code: 'contact-in', label: '联系（单位到社区）', aliases: ['联系来'] },
    { code: 'notice-out', label: '通报（社区到单位）', aliases: ['通报去', '双向通报', '通报'] },
    { code: 'notice-in', label: '通报（单位到社区）', aliases: ['通报来'] },
    { code: 'reply-out', label: '反馈（社区到单位）', aliases: ['反馈去', '双向反馈', '反馈'] },
    { code: 'reply-in', label: '反馈（单位到社区）', aliases: ['反馈来'] },
  ],
};
