import type { CodeTable } from './code-table.ts';

/** 发展阶段: 《中国共产党发展党员工作细则》(2014) chapters 2 to 5. */
export const developmentStage: CodeTable = {
  name: '发展阶段',
  entries: [
    { code: '1', label: '申请入党', aliases: ['入党申请人', '申请人'] },
    { code: '2', label: '入党积极分子', aliases: ['积极分子'] },
    { code: '3', label: '发展对象' },
    { code: '4', label: '预备党员', aliases: ['接收预备党员'] },
    { code: '5', label: '正式党员', aliases: ['已转正', '转正'] },
    { code: '6', label: '已停止', aliases: ['停止培养', '退出'] },
  ],
};

/** The codes that rules ask for. */
export const developmentStages = { applicant: '1', activist: '2', object: '3', probationary: '4' } as const;
