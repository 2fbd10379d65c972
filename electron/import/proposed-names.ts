import type { ReferenceNames } from '../../shared/registers/field.ts';
import type { StagingStore } from './staging-store.ts';

/** Rows that come into being with the import have a name already, under their negative id. */
export function withProposals(names: ReferenceNames, store: StagingStore): ReferenceNames {
  const proposed = new Map(store.proposals().map(({ id, name }) => [id, name]));
  return { nameOf: (register, id) => proposed.get(id) ?? names.nameOf(register, id) };
}
