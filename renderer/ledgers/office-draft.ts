import type { LedgerInfo } from '../../shared/api/ledgers.ts';

/** 单位 as it is being typed. */
export interface OfficeDraft {
  readonly name: string;
  readonly level: '街道' | '乡镇';
  readonly code: string;
}

export const blankOffice: OfficeDraft = { name: '', level: '街道', code: '' };

export function draftOf({ name, level, code }: LedgerInfo['office']): OfficeDraft {
  return { name, level: level === '乡镇' ? '乡镇' : '街道', code: code ?? '' };
}

/** Why an office cannot be called so; null if it can. */
export function nameProblem(name: string): string | null {
  return name.trim() === '' ? '请填写单位名称。' : null;
}

/** As the main side takes it. */
export function officeInput({ name, level, code }: OfficeDraft) {
  return { office: name.trim(), level, code: code.trim() === '' ? null : code.trim() };
}
