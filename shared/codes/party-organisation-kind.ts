import type { CodeTable } from './code-table.ts';

/** 党组织类别, from the top of the tree to its leaves. */
export const partyOrganisationKind: CodeTable = {
  name: '党组织类别',
  entries: [
    { code: 'committee', label: '党委', aliases: ['基层党委', '党委（党工委）', '党工委'] },
    { code: 'general-branch', label: '党总支', aliases: ['总支', '总支部'] },
    { code: 'branch', label: '党支部', aliases: ['支部'] },
    { code: 'group', label: '党小组', aliases: ['小组'] },
  ],
};
