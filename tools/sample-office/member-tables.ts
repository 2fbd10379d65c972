import { committee, sampleMembers } from './members.ts';
import type { SampleTable } from './sample-table.ts';

/** A member of the sample register as other tables name them. */
interface NamedMember {
  readonly name: string;
  /** 第一, 第二, 第三. */
  readonly branch: string;
  readonly phone: string;
}

/** Names of the member register without the blanks that clerks put into them; each of them once. */
function namedMembers(): readonly NamedMember[] {
  const byName = new Map<string, NamedMember>();
  for (const cells of sampleMembers()) {
    const [, name, branch, , , , , , kind] = cells;
    if (name === null || name === undefined || kind !== '正式党员') continue;
    const plain = String(name).replace(/[\s　]/g, '');
    const short = String(branch).replace(committee, '').replace('支部委员会', '');
    byName.set(plain, { name: plain, branch: short, phone: String(cells[12]) });
  }
  return [...byName.values()];
}

const payers = [
  { payer: '按月领工资', base: '4200' },
  { payer: '离退休', base: '3600' },
  { payer: '每月两角', base: '' },
] as const;

const months = ['01', '02', '03', '04', '05', '06'] as const;

/** Members of whom dues are shown. */
const payingMembers = 12;

/**
 * 党费 of half a year: the amount due is left to the program. One member has paid nothing since January, two not the
 * last month, so that arrears can be seen.
 */
export function partyDuesTable(): SampleTable {
  const rows = namedMembers()
    .slice(0, payingMembers)
    .flatMap(({ name, branch }, at) => {
      const { payer, base } = payers[at % 3] ?? payers[0];
      const amount = payer === '按月领工资' ? '42' : payer === '离退休' ? '18' : '0.2';
      return months.map((month) => {
        const isPaid = at === 3 ? month === '01' : !(month === '06' && at % 5 === 1);
        const paid = isPaid ? [amount, `2026-${month}-20`] : ['', ''];
        return [name, branch, `2026-${month}`, payer, base, ...paid];
      });
    });
  const headings = ['姓名', '所在党支部', '所属月份', '交纳类别', '计算基数', '实交', '交纳日期'];
  return { register: 'party-dues', headings, rows };
}

/** What the members who claimed posts offer: skill and day of each of the first posts; 行风监督岗 stays vacant. */
const claims = [
  ['治安巡逻岗', '消防知识', '每周六', '每周巡查一次，报修路灯3处', '优秀'],
  ['治安巡逻岗', '熟悉楼道', '每周日', '', ''],
  ['政策宣传岗', '普通话', '每月5日', '更新宣传栏5期', '合格'],
  ['义务教育岗', '数学', '周末', '', ''],
  ['社会公德岗', '组织能力', '每周三', '组织大扫除2次', '合格'],
  ['便民服务岗', '电工', '每月15日', '上门检修26次', '优秀'],
  ['便民服务岗', '缝纫', '每月15日', '', ''],
  ['纠纷调解岗', '法律知识', '随叫随到', '', ''],
  ['参政议政岗', '文字写作', '每季度', '提出建议4条', '合格'],
] as const;

/** 岗位认领 by members of the register. */
export function postClaimTable(): SampleTable {
  const claimants = namedMembers().slice(payingMembers);
  const rows = claims.map(([post, skill, day, done, grade], at) => {
    const { name = '', branch = '', phone = '' } = claimants[at] ?? {};
    const graded = grade === '' ? '' : '2026-06-20';
    return [name, post, branch, phone, skill, day, '2026-01-15', done, grade, graded];
  });
  const headings = '姓名 认领岗位 所在党支部 联系电话 贡献一技 奉献一日 认领日期 履职情况 评格 评议日期';
  return { register: 'post-claim', headings: headings.split(' '), rows };
}
