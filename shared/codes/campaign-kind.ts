import type { CodeTable } from './code-table.ts';

/** 创建类别: what an office strives for, building by common parts, unit by unit, never household by household (S26, S27). */
export const campaignKind: CodeTable = {
  name: '创建类别',
  editable: 'campaign-kind',
  entries: [
    { code: 'brand', label: '一区一品', aliases: ['一区一特', '党建品牌'] },
    { code: 'building', label: '先锋楼、示范楼', aliases: ['先锋楼', '示范楼'] },
    { code: 'site', label: '党建工作示范点', aliases: ['示范点'] },
    { code: 'post', label: '共产党员先锋岗', aliases: ['先锋岗'] },
    { code: 'branch', label: '先进基层党组织', aliases: ['先进党支部'] },
    { code: 'community', label: '文明社区', aliases: ['示范社区'] },
    { code: 'other', label: '其他' },
  ],
};
