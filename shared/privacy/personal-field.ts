import type { Field } from '../registers/field.ts';
import { isWithheld } from '../registers/list-field.ts';
import { isVeiled } from '../registers/veil.ts';

/** Whether a field holds something about a person beyond the name: sensitive ones, and every number. */
export function isPersonalField(field: Field): boolean {
  return field.sensitive || field.type === 'phone' || field.type === 'citizen-id';
}

/** 怎么保护: what the program does with the field's values, in the words of the self-check. */
export function protectionWords(field: Field): string {
  if (!field.sensitive) return '对外联系用的电话，照常显示';
  return [
    ...(isVeiled(field) ? ['画面上只显示一部分'] : []),
    ...(isWithheld(field) ? ['不能用来筛选、排序'] : []),
    '公开的表上遮住',
    '操作记录不写内容',
  ].join('；');
}
