import { everRegisterOf } from '../../../shared/registers/definitions/index.ts';
import type { FieldValue, ReferenceNames } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { JournalChanges } from './entry.ts';

/**
 * A change in words, field by field: `学历：大专 → 大学`; of attachments how many came and went; of a personal field only
 * that it changed (P07), and of one whose values have been erased that they were kept long enough (P31). Fields that
 * the office has put out of use are told of too.
 */
export function historyWords(
  definition: AnyRegister,
  changes: JournalChanges,
  names: ReferenceNames,
): string[] {
  const known = everRegisterOf(definition.key);
  return Object.entries(changes).map(([key, change]) => {
    const field = fieldOf(known, key);
    if (change === null) return `${field.label}：已修改`;
    if (change.length === 0) return `${field.label}：已过保存期限`;
    if (field.type === 'attachment') return `${field.label}：${comeAndGone(change)}`;
    const [before, after] = change.map((value) => (value === null ? '（空）' : field.show(value, names)));
    return `${field.label}：${before} → ${after}`;
  });
}

/** How many attachments came and how many went: `+2 −1`. The same number before and after may be other files. */
function comeAndGone(change: readonly [FieldValue | null, FieldValue | null]): string {
  const [before, after] = change.map((value) => (Array.isArray(value) ? value : []));
  const missingIn =
    (among: readonly unknown[] = []) =>
    (hash: unknown) =>
      !among.includes(hash);
  return `+${after?.filter(missingIn(before)).length ?? 0} −${before?.filter(missingIn(after)).length ?? 0}`;
}
