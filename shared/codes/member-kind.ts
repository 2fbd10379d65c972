import type { CodeTable } from './code-table.ts';

/**
 * Kind of Party member (人员类别) on the 2017 党员信息采集表.
 *
 * 中共党员 is the full member because GB/T 4762 sets it against 中共预备党员; a bare 党员 may be either.
 */
export const memberKind: CodeTable = {
  name: '人员类别',
  entries: [
    { code: '1', label: '正式党员', aliases: ['正式', '中共党员', '中共正式党员'] },
    {
      code: '2',
      label: '预备党员',
      aliases: ['预备', '预备期', '中共预备党员', '预备期党员', '中共党员（预备）', '预备党员（延长）'],
    },
  ],
};

/** The codes that rules ask for. */
export const memberKinds = { full: '1', probationary: '2' } as const;
