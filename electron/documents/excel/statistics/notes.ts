import type { StatisticsTable } from '../../../../shared/reports/party-statistics/tables.ts';
import type { PartyStatistics } from '../../../../shared/reports/party-statistics/tally.ts';
import { formatChineseDate } from '../../../../shared/time/loose-date.ts';

/** 口径: how the figures of a table were counted, printed under it. */
export function countingRules(
  { key }: StatisticsTable,
  { cutoff, place }: Pick<PartyStatistics, 'cutoff' | 'place'>,
): string {
  const who = `统计截至${formatChineseDate(cutoff)}正式组织关系在本单位的党员：预备党员、失联党员计入，停止党籍的和截止日期以后入党的不计入。`;
  const posts = '工作岗位以登记的现状为准；“其中”各行已包含在上一行内。';
  switch (key) {
    case 'basic':
      return `口径：${who}年龄为截止日的周岁。${posts}`;
    case 'joining':
      return `口径：${who}入党时间按“加入党组织日期”，即支部大会接收为预备党员的日期。${posts}`;
    case 'education':
      return `口径：${who}大学普通班、第二学士学位班计入“大学本科”，职业高中、技工学校计入“高中、中技”，小学和其他计入“初中及以下”，党校学历计入相应各栏。${posts}`;
    case 'community': {
      const where = place === 'street' ? '街道' : '乡镇';
      return `口径：${who}本单位设在${where}，党员计入${where}各栏。“社区党支部（总支、党委）委员”包括书记、副书记，不包括党小组组长；“居委会委员”包括主任、副主任，只统计其中的党员。`;
    }
  }
}
