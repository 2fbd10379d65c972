import { oneLine } from '../fields/text.ts';

/** Full-width brackets and no blanks, so that one seal name is one organisation. */
export function normaliseOrganisationName(raw: string): string {
  return oneLine(raw).replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

/** What stands behind a branch's name in the title of a list of its members. */
const listWords =
  /(在册|全体|正式|预备|流动)*(中共)?党员(基本)?(情况|信息)?(采集)?(花名册|名册|名单|汇总表|登记表|信息表|情况表|一览表|统计表|台账|表).*$/;

/** What stands before it: a year, or the label of a line under the title. */
const before = /^(\d{4}年度?)?((填报)?单位|(所在)?党?支部|党组织)?(名称)?[:：]?/;

/** A title that speaks of several branches names none. */
const several = /各|所有|全部|下属|[及和与、]/;

/** The branch that a list's title is about: 港越社区第一党支部党员名册 → 港越社区第一党支部; null if it names none. */
export function branchInTitle(title: string): string | null {
  // A line under the title may hold more than one thing: 支部：第一党支部　2026年11月.
  for (const part of [title, ...title.split(/[\s　]+/)]) {
    const text = normaliseOrganisationName(part).replace(listWords, '');
    const name = text.replace(before, '') || text;
    if (organisationKindOf(name) === 'branch' && !several.test(name) && name.length <= 40) return name;
  }
  return null;
}

/** What an organisation's full name says about its kind: the endings are fixed by usage; null if none fits. */
export function organisationKindOf(name: string): string | null {
  if (/党小组$|第.{1,3}小组$/.test(name)) return 'group';
  // Before the branch: 总支部 ends in 支部.
  if (/(党总支|总支部委员会|总支委员会|总支部|总支)$/.test(name)) return 'general-branch';
  if (/(党支部|支部委员会|支部)$/.test(name)) return 'branch';
  if (/(党委|党工委|委员会|工作委员会)$/.test(name)) return 'committee';
  return null;
}
