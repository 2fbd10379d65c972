import type { CodeTable } from './code-table.ts';

/** State of Party membership (党籍状态) on the 2017 党员信息采集表. */
export const membershipState: CodeTable = {
  name: '党籍状态',
  entries: [
    { code: '1', label: '正常', aliases: ['党籍正常', '正常党籍'] },
    { code: '2', label: '停止党籍', aliases: ['停止', '已停止党籍'] },
  ],
};

/** The codes that rules ask for. */
export const membershipStates = { normal: '1', suspended: '2' } as const;
