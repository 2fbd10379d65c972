import type { CodeTable } from './code-table.ts';

/** 隐患类别: what a patrol may find. Things and places only; a person is no hazard (S20). */
export const hazardKind: CodeTable = {
  name: '隐患类别',
  editable: 'hazard-kind',
  entries: [
    { code: 'light', label: '照明', aliases: ['路灯', '楼道灯', '灯不亮'] },
    { code: 'fire', label: '消防', aliases: ['消防通道', '灭火器', '通道堵塞'] },
    { code: 'road', label: '路面井盖', aliases: ['井盖', '路面', '道路'] },
    { code: 'wire', label: '电线管线', aliases: ['电线', '管线', '飞线'] },
    { code: 'water', label: '积水漏水', aliases: ['积水', '漏水', '排水', '下水道'] },
    { code: 'building', label: '房屋设施', aliases: ['外墙', '栏杆', '公共设施', '门禁'] },
    { code: 'waste', label: '环境卫生', aliases: ['卫生', '垃圾', '楼道堆物'] },
    { code: 'other', label: '其他' },
  ],
};
