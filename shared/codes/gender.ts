import type { CodeTable } from './code-table.ts';

/** Gender (性别), GB/T 2261.1-2003. */
export const gender: CodeTable = {
  name: '性别',
  entries: [
    { code: '1', label: '男', aliases: ['男性', 'M', 'male'] },
    { code: '2', label: '女', aliases: ['女性', 'F', 'female'] },
    { code: '0', label: '未知的性别', aliases: ['未知'] },
    { code: '9', label: '未说明的性别', aliases: ['未说明'] },
  ],
};
