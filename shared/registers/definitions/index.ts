import type { AnyRegister } from '../register.ts';
import { partyMember } from './party-member.ts';
import { partyOrganisation } from './party-organisation.ts';

/** Every register the program ships. Adding one is its definition file and its name here. */
export const registers: readonly AnyRegister[] = [partyOrganisation, partyMember];

/** The register of a key; undefined if there is none. */
export function findRegister(key: string): AnyRegister | undefined {
  return registers.find((definition) => definition.key === key);
}

/** The register of a key that the program itself names; a wrong one is a bug. */
export function registerOf(key: string): AnyRegister {
  const definition = findRegister(key);
  if (definition === undefined) throw new Error(`no register ${key}`);
  return definition;
}
