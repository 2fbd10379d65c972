import { registers } from '../registers/definitions/index.ts';
import type { AnyRegister } from '../registers/register.ts';
import { backupDays, type RetentionPeriods, sayDays, undoDays } from './periods.ts';
import { ruleWords } from './rule-words.ts';

/** Something that is kept, and for how long. */
export interface KeptFor {
  readonly what: string;
  readonly long: string;
}

/** 保存期限 of a ledger, line by line: the office's periods, the program's, and the rules of registers. */
export function keptFor({ binDays, historyDays }: RetentionPeriods): readonly KeptFor[] {
  return [
    { what: '回收站里删除的', long: sayDays(binDays) },
    { what: '操作记录里改前改后的内容', long: sayDays(historyDays) },
    { what: '撤销要用的内容', long: sayDays(undoDays) },
    { what: '备份', long: `最久 ${sayDays(backupDays)}` },
    ...ruleLines(),
  ];
}

/** The rules of registers alone. */
export function ruleLines(): readonly KeptFor[] {
  return registers.flatMap((definition) =>
    (definition.retention ?? []).map((rule) => ({
      what: definition.label,
      long: ruleWords(definition, rule),
    })),
  );
}

/** Until when a field's values are kept: `“结束日期”满 30 天，整条清除`; 一直留着 where no rule reaches it. */
export function fieldKeptFor(definition: AnyRegister, field: string): string {
  const rules = (definition.retention ?? []).filter(({ what }) => what === 'row' || what.includes(field));
  return rules.length === 0 ? '一直留着' : rules.map((rule) => ruleWords(definition, rule)).join('；');
}
