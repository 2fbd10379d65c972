import type { ListLine } from '../../../shared/api/registers.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { isVeiled } from '../../../shared/registers/veil.ts';

/**
 * Why a cell cannot be written in where it stands; null if it can. A number that is only shown in its masked form must
 * not be overwritten blindly: its form shows it on demand.
 */
export function whyNotHere(definition: AnyRegister, line: ListLine, key: string): string | null {
  const field = fieldOf(definition, key);
  if (field.type === 'computed') return `“${field.label}”由程序算出，不用填写。`;
  if (field.type === 'attachment') return `“${field.label}”是附件，请按 Enter 打开卡片添加。`;
  if (field.type === 'references' && line.texts[key] !== undefined) {
    return `“${field.label}”有几个名字，请按 Enter 打开卡片修改。`;
  }
  if (isVeiled(field) && line.texts[key] !== undefined) {
    return `“${field.label}”平时遮住几位，请按 Enter 打开卡片查看和修改。`;
  }
  return null;
}
