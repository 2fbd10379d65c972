import { oneLine } from '../fields/text.ts';

/** Full-width brackets and no blanks, so that one seal name is one organisation. */
export function normaliseOrganisationName(raw: string): string {
  return oneLine(raw).replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
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
