import type { CodeTable } from './code-table.ts';

/** 交纳类别: whose dues are reckoned how, 中组发〔2008〕3号 Art. 1–7. */
export const duesPayer: CodeTable = {
  name: '交纳类别',
  entries: [
    { code: 'wage', label: '按月领工资', aliases: ['在职', '工资收入', '年薪制', '个体经营者'] },
    { code: 'pension', label: '离退休', aliases: ['退休', '离休'] },
    { code: 'farmer', label: '农民', aliases: ['务农'] },
    { code: 'fixed', label: '每月两角', aliases: ['学生', '下岗失业', '低保', '抚恤救济', '低保户'] },
  ],
};
