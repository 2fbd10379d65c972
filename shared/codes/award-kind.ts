import type { CodeTable } from './code-table.ts';

/** 先进典型的类别 (S26–S28). 文明家庭 only where the family put itself forward (S85). */
export const awardKind: CodeTable = {
  name: '表彰类别',
  editable: 'award-kind',
  entries: [
    { code: 'member', label: '优秀共产党员', aliases: ['优秀党员'] },
    { code: 'post', label: '共产党员先锋岗', aliases: ['先锋岗'] },
    { code: 'branch', label: '先进基层党组织', aliases: ['先进党支部', '先进党组织'] },
    { code: 'site', label: '党建工作示范点', aliases: ['示范点'] },
    { code: 'building', label: '先锋楼、示范楼', aliases: ['先锋楼', '示范楼'] },
    { code: 'volunteer', label: '优秀志愿者' },
    { code: 'family', label: '文明家庭（自荐）', aliases: ['文明家庭'] },
    { code: 'other', label: '其他' },
  ],
};
