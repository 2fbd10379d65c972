import type { CodeTable } from './code-table.ts';

/** Posts in a Party organisation (党内职务), with the codes of the national member system. */
export const partyPost: CodeTable = {
  name: '党内职务',
  entries: [
    { code: '001A', label: '书记', aliases: ['党支部书记', '支部书记', '党总支书记', '党委书记'] },
    { code: '001B', label: '副书记', aliases: ['党支部副书记', '支部副书记', '党总支副书记', '党委副书记'] },
    { code: '030U', label: '组织委员' },
    { code: '031U', label: '宣传委员' },
    { code: '034U', label: '纪检委员', aliases: ['纪律检查委员'] },
    { code: '035U', label: '青年委员' },
    { code: '036U', label: '工会委员' },
    { code: '037U', label: '保密委员' },
    { code: '038U', label: '妇女委员' },
    { code: '401A', label: '组长', aliases: ['党小组组长', '党小组长'] },
  ],
};
