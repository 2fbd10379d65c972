import type { CardField, RowCard } from '../../../shared/api/registers.ts';
import { citizenIdCheckCharacter } from '../../../shared/people/citizen-id.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { fieldOf, type RowValues } from '../../../shared/registers/register.ts';

export const today = '2026-11-25';

/** Sound ID numbers of nobody (no area is called 990101): 王 born 1952-03-04, a woman; 李 born 1968-10-12, a man. */
export const ids = { wang: sound('99010119520304124'), li: sound('99010119681012001') } as const;

function sound(first17: string): string {
  return first17 + citizenIdCheckCharacter(first17);
}

/** A member as the main side gives it to the form: `veiled` fields by their masked texts. */
export function cardOf(
  values: RowValues,
  veiled: Readonly<Record<string, string>> = {},
  revision = 1,
): RowCard {
  const fields: Record<string, CardField> = {};
  for (const key of Object.keys(partyMember.fields)) {
    const value = values[key] ?? null;
    const masked = veiled[key];
    const text =
      value === null ? '' : fieldOf(partyMember, key).show(value, { nameOf: (_, id) => `第 ${id} 党支部` });
    fields[key] =
      masked === undefined ? { value, text, veiled: false } : { value: null, text: masked, veiled: true };
  }
  return {
    register: partyMember.key,
    id: 12,
    revision,
    name: String(values.name ?? ''),
    binned: false,
    fields,
  };
}
