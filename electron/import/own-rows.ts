import type { AnyRegister } from '../../shared/registers/register.ts';
import type { StagingStore } from './staging-store.ts';

/** Proposals that are rows of the list itself, by proposal id, with their places among the rows to be added. */
export function ownRows(definition: AnyRegister, store: StagingStore): ReadonlyMap<number, number> {
  const proposed = store.proposals().filter(({ register }) => register === definition.key);
  const idByName = new Map(proposed.map(({ id, name }) => [name, id]));
  const places = new Map<number, number>();
  if (idByName.size === 0) return places;
  let place = 0;
  for (const { values } of store.ofKind('added')) {
    const id = idByName.get(String(values[definition.nameField] ?? ''));
    if (id !== undefined) places.set(id, place);
    place += 1;
  }
  return places;
}
