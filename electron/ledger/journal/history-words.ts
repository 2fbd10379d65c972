import type { ReferenceNames } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { JournalChanges } from './entry.ts';

/** A change in words, field by field: `学历：大专 → 大学`; of a personal field only that it changed (P07). */
export function historyWords(
  definition: AnyRegister,
  changes: JournalChanges,
  names: ReferenceNames,
): string[] {
  return Object.entries(changes).map(([key, change]) => {
    const field = fieldOf(definition, key);
    if (change === null) return `${field.label}：已修改`;
    const [before, after] = change.map((value) => (value === null ? '（空）' : field.show(value, names)));
    return `${field.label}：${before} → ${after}`;
  });
}
