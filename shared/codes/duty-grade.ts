import type { CodeTable } from './code-table.ts';

/** 等次 of a yearly grading. */
export const dutyGrade: CodeTable = {
  name: '等次',
  entries: [
    { code: '1', label: '优秀', aliases: ['优'] },
    { code: '2', label: '合格', aliases: ['称职', '良', '良好'] },
    { code: '3', label: '基本合格', aliases: ['基本称职', '一般'] },
    { code: '4', label: '不合格', aliases: ['不称职', '差'] },
  ],
};
