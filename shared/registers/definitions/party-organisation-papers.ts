import { type Paper, yearAsk } from '../paper.ts';

/** 临时支部: members from elsewhere who reported themselves and have not left (S04). */
const floatingMembers: Paper = {
  key: 'floating-members',
  label: '流动党员支部名册',
  layout: 'record',
  landscape: true,
  lists: [
    {
      name: '流动党员',
      register: 'floating-member',
      by: 'branch',
      where: [{ field: 'leftOn', op: 'blank' }],
    },
  ],
  needs: ['流动党员'],
  main: {
    title: '流动党员名册',
    fields: [{ label: '党组织名称', wide: true }, { label: '书记' }, { label: '联系电话' }],
    signers: ['支部书记', '经办人'],
    seal: { unit: '{本单位}（盖章）', date: '{今天}' },
  },
  tables: [
    {
      register: 'floating-member',
      by: 'branch',
      where: [{ field: 'leftOn', op: 'blank' }],
      sort: [{ field: 'arrivedOn' }],
      columns: [
        { field: 'name', weight: 10 },
        { field: 'gender', weight: 6 },
        { field: 'homeOrganisation', weight: 30 },
        { field: 'arrivedOn', weight: 11 },
        { field: 'mobile', weight: 14 },
        { field: 'certificate', weight: 16 },
        { field: 'station', weight: 18 },
      ],
    },
  ],
};

/** What a branch got done, for the board: the number under it is that of the lines (S77). */
const deeds: Paper = {
  key: 'deed-list',
  label: '实事公示单',
  layout: 'record',
  landscape: true,
  forWall: true,
  asks: [yearAsk],
  sums: [
    {
      ...{ name: '办成件数', register: 'deed', by: 'branch', sum: null, within: 'doneOn' },
      where: [{ field: 'doneOn', op: 'filled' }],
    },
  ],
  needs: ['办成件数'],
  main: {
    title: '办实事、做好事公示',
    number: '[{年度}年度]',
    fields: [{ label: '党支部', text: '{党组织名称}', wide: true }],
    seal: { unit: '{党组织名称}', date: '{今天}' },
  },
  tables: [
    {
      register: 'deed',
      by: 'branch',
      within: 'doneOn',
      where: [{ field: 'doneOn', op: 'filled' }],
      sort: [{ field: 'doneOn' }],
      columns: [
        { field: 'name', weight: 40 },
        { field: 'owner', weight: 10 },
        { field: 'doneOn', weight: 11 },
      ],
    },
  ],
  closing: ['[以上共办成实事、好事 {办成件数} 件。]'],
};

export const partyOrganisationPapers: readonly Paper[] = [floatingMembers, deeds];
