import { findRegister } from '../definitions/index.ts';

/**
 * The order in which the sheets of a collection go in: a register that others point to comes before them, units before
 * their gifts, volunteers before their hours; else as they stand in the file.
 *
 * @param sheets with the key of the register each was recognised as
 */
export function inOrderOfReference<Sheet extends { readonly register: string | null }>(
  sheets: readonly Sheet[],
): readonly Sheet[] {
  const left = [...sheets];
  const ordered: Sheet[] = [];
  while (left.length > 0) {
    const free = left.findIndex((sheet) => !left.some((other) => waitsFor(sheet.register, other.register)));
    // What points to one another in a circle goes in as it stands.
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** Two registers that point to each other, as branches and their secretaries do, do not wait for one another. */
function waitsFor(one: string | null, other: string | null): boolean {
  return pointsTo(one, other) && !pointsTo(other, one);
}

function pointsTo(from: string | null, to: string | null): boolean {
  const definition = from === null || to === null ? undefined : findRegister(from);
  return definition !== undefined && Object.values(definition.fields).some(({ target }) => target === to);
}
