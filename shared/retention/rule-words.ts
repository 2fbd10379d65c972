import { registerOf } from '../registers/definitions/index.ts';
import { type AnyRegister, fieldOf } from '../registers/register.ts';
import type { RetentionRule } from '../registers/retention-rule.ts';
import type { Erasure } from './due.ts';
import { type RetentionPeriods, sayDays } from './periods.ts';

/** A rule as people read it: `“公开选聘”的“结束日期”满 30 天，整条清除`, `“结束日期”满 30 天，清除帮扶对象、住址`. */
export function ruleWords(definition: AnyRegister, { from, days, what }: RetentionRule): string {
  const gone =
    what === 'row' ? '整条清除' : `清除${what.map((key) => fieldOf(definition, key).label).join('、')}`;
  return `${dateWords(definition, from)}满 ${sayDays(days)}，${gone}`;
}

/** Why rows of a register go: by age from the bin, or by one of the register's rules. */
export function reasonWords(
  definition: AnyRegister,
  because: Erasure['because'],
  { binDays }: RetentionPeriods,
): string {
  const rule = because === 'bin' ? undefined : definition.retention?.[because];
  return rule === undefined ? `删除或撤销已满 ${sayDays(binDays)}` : ruleWords(definition, rule);
}

function dateWords(definition: AnyRegister, from: RetentionRule['from']): string {
  if (typeof from === 'string') return `“${fieldOf(definition, from).label}”`;
  const target = registerPointedTo(definition, from.through);
  return `“${target.label}”的“${fieldOf(target, from.field).label}”`;
}

/** The register that a reference field of a rule points to. */
export function registerPointedTo(definition: AnyRegister, field: string): AnyRegister {
  return registerOf(fieldOf(definition, field).target ?? '');
}
