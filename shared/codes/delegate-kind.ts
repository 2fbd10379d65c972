import type { CodeTable } from './code-table.ts';

/** 两代表一委员: 党代表、人大代表、政协委员. */
export const delegateKind: CodeTable = {
  name: '代表类别',
  entries: [
    { code: 'party', label: '党代表', aliases: ['党代会代表'] },
    { code: 'congress', label: '人大代表' },
    { code: 'cppcc', label: '政协委员' },
  ],
};
