import type { PrintLayout } from '../print-layout.ts';

type DuesField = 'name' | 'branch' | 'month' | 'payer' | 'due' | 'paid' | 'paidOn';

/** 每月收缴、登记、签名，欠交的列清单: the sheet of a branch and month, and who still owes for which months. */
export const duesLayouts: readonly PrintLayout<DuesField>[] = [
  {
    key: 'monthly',
    title: '党费收缴登记表',
    unit: '人',
    orientation: 'portrait',
    columns: [
      { field: 'name' },
      { field: 'payer', weight: 11 },
      { field: 'due', title: '应交（元）' },
      { field: 'paid', title: '实交（元）' },
      { title: '差额（元）', weight: 10, of: 'due', less: 'paid' },
      { field: 'paidOn', weight: 11, fits: '2026.11.25' },
      { title: '签名', weight: 14 },
    ],
    sectionBy: 'branch',
    span: { field: 'month', each: 'month' },
  },
  {
    key: 'arrears',
    title: '党费欠交清单',
    unit: '人',
    orientation: 'portrait',
    columns: [
      { field: 'name' },
      { field: 'branch', weight: 20 },
      { field: 'month', title: '欠交月份', precision: 'month', weight: 30, align: 'left' },
      { title: '欠交（元）', weight: 11, of: 'due', less: 'paid' },
    ],
    sectionBy: null,
    // Who has owed longest comes first.
    sort: [{ field: 'month' }],
    span: { field: 'month', each: 'month', upTo: true },
    mergeBy: ['name', 'branch'],
    only: 'owing',
  },
];
