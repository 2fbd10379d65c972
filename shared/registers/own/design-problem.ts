import { Refusal } from '../../messages/refusal.ts';
import type { AnyRegister } from '../register.ts';
import type { OfficeDesigns, OwnField, OwnRegister } from './design.ts';
import { fieldsInUse } from './usual-settings.ts';

/** What separates several answers in a cell: an answer with it could not be read back. */
const separators = /[、，,；;/\s]/u;

/** One answer's name or other way of writing it that means another answer too, or that cannot be read back. */
export function problemWithAnswers(fields: readonly OwnField[]): Refusal | null {
  for (const { label, type, answers } of fieldsInUse(fields)) {
    if (!type.endsWith('choice')) continue;
    const meant = new Map<string, string>();
    for (const answer of answers) {
      for (const text of new Set([answer.label, ...answer.aliases])) {
        const other = meant.get(text);
        if (other !== undefined) return new Refusal('design-answer-twice', { label, text, other });
        meant.set(text, answer.label);
        if (type === 'multi-choice' && answer.retired !== true && separators.test(text))
          return new Refusal('design-answer-parted', { label, text });
      }
    }
  }
  return null;
}

/**
 * What keeps designs that are well-formed each by itself from standing together: two registers of one name, or a field
 * that points into a register that is not in use. Null if nothing does.
 *
 * @param shipped the program's own registers
 */
export function problemWithDesigns(
  { registers, added }: OfficeDesigns,
  shipped: readonly AnyRegister[],
): Refusal | null {
  const own = registers.filter(({ hidden }) => !hidden);
  const taken = new Set(shipped.map(({ label }) => label));
  for (const { label } of own) {
    if (taken.has(label)) return new Refusal('design-name-taken', { label });
    taken.add(label);
  }
  const inUse = new Set([...shipped, ...own].map(({ key }) => key));
  const labels = new Map(shipped.map(({ key, label }) => [key, label]));
  const sources = [
    ...own,
    ...added.map(({ register, fields }) => ({ label: labels.get(register) ?? register, fields })),
  ];
  for (const { label, fields } of sources) {
    const lost = fieldsInUse(fields).find(({ target }) => target !== null && !inUse.has(target));
    if (lost !== undefined)
      return new Refusal('design-pointed-to', {
        source: label,
        field: lost.label,
        target: registers.find(({ key }) => key === lost.target)?.label ?? null,
      });
  }
  return null;
}

/** The designs with one register saved: in the place of the one of its key, or behind the others. */
export function withRegister(designs: OfficeDesigns, saved: OwnRegister): OfficeDesigns {
  const { registers } = designs;
  const at = registers.findIndex(({ key }) => key === saved.key);
  return { ...designs, registers: at === -1 ? [...registers, saved] : registers.with(at, saved) };
}
