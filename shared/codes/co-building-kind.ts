import type { CodeTable } from './code-table.ts';

/** 五联五共: the five kinds of what a unit and the community do together; every office may word them otherwise. */
export const coBuildingKind: CodeTable = {
  name: '共建类别',
  editable: 'co-building-kind',
  entries: [
    { code: 'organisation', label: '组织联建', aliases: ['组织联抓', '党建联建', '思想共育'] },
    { code: 'security', label: '治安联防', aliases: ['治安共管', '平安联创'] },
    { code: 'culture', label: '文体联办', aliases: ['文化联办', '文体联谊', '活动共搞'] },
    { code: 'education', label: '教育联抓', aliases: ['教育联办', '青少年联教'] },
    { code: 'environment', label: '环境联治', aliases: ['卫生联创', '环境联创', '卫生联搞', '环境共建'] },
    {
      code: 'service',
      label: '服务联做',
      aliases: ['服务联动', '服务联办', '公益联做', '困难联帮', '扶贫联帮', '实事共办'],
    },
    { code: 'other', label: '其他' },
  ],
};
