import { type Paper, type PaperList, yearAsk } from '../paper.ts';
import type { PrintNames } from '../register.ts';
import type { Related } from '../related.ts';

/** Who holds a post now: members who claimed it, and reported-in members of other units. */
const claimed: Related = { register: 'post-claim', by: 'post', where: [{ field: 'endedOn', op: 'blank' }] };
const serving: Related = {
  register: 'serving-member',
  by: 'post',
  where: [{ field: 'leftOn', op: 'blank' }],
};

const holders: readonly PaperList[] = [
  { name: '在岗党员', ...claimed },
  { name: '在职党员', ...serving },
];

/** On the board with all posts, behind the duties (S19). */
export const postHolders: readonly PrintNames[] = [
  { title: '在岗党员', ...claimed, weight: 24 },
  { title: '在职党员', ...serving, weight: 16 },
];

/** 两定两评 of a year: the duty, what each holder did, the group's grade, and who signs for it (S22). */
const appraisal: Paper = {
  key: 'duty-appraisal',
  label: '两定两评表',
  layout: 'record',
  landscape: true,
  asks: [yearAsk],
  lists: holders,
  needs: ['在岗党员'],
  main: {
    title: '党员设岗定责“两定两评”表',
    number: '[{年度}年度]',
    fields: [{ label: '岗位名称' }, { label: '需要人数' }],
    text: ['[定责：{岗位职责}]'],
    signers: ['评议小组组长', '评议小组成员', '社区党组织'],
  },
  tables: [
    {
      title: '定岗和评议',
      ...claimed,
      sort: [{ field: 'name' }],
      columns: [
        { field: 'name', weight: 9 },
        { field: 'branch', weight: 22 },
        { field: 'claimedOn', weight: 11 },
        { field: 'done', title: '履职情况（评岗）', weight: 44 },
        { field: 'grade', title: '等次（评格）', weight: 14 },
      ],
    },
  ],
  closing: ['评议只看岗位职责履行得怎么样，由评议小组集体评定，不评个人生活。'],
};

/** One post on the wall: what it is for and who holds it; names only (S19). */
const notice: Paper = {
  key: 'post-notice',
  label: '岗位公示',
  layout: 'slip',
  size: 'A4',
  forWall: true,
  lists: holders,
  main: {
    title: '{岗位名称}',
    fields: [
      { label: '在岗党员', wide: true },
      { label: '在职党员', wide: true, optional: true },
    ],
    text: ['[岗位职责：{岗位职责}]'],
    seal: { unit: '{本单位}', date: '{今天}' },
  },
};

export const servicePostPapers: readonly Paper[] = [appraisal, notice];
