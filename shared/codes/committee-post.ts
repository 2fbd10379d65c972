import type { CodeTable } from './code-table.ts';

/** 居委会职务: what 党内统计表六 counts of a branch's committee members who also sit on the residents' committee. */
export const committeePost: CodeTable = {
  name: '居委会职务',
  entries: [
    { code: 'director', label: '居委会主任', aliases: ['主任'] },
    { code: 'deputy', label: '居委会副主任', aliases: ['副主任'] },
    { code: 'member', label: '居委会委员', aliases: ['委员'] },
  ],
};
