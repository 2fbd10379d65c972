import type { Condition } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { listMemory } from './list-memory.ts';
import { beginView, nothingRemembered } from './saved-views.ts';

/** Has a register's list show the rows that fulfil some conditions when somebody goes there, e.g. from a figure of a report. */
export function showInList(folder: string, definition: AnyRegister, where: readonly Condition[]): void {
  const wanted = { ...beginView(definition, nothingRemembered), where };
  const { state, chosen, place } = listMemory(folder, definition.key, () => wanted);
  state.set(wanted);
  chosen.set(new Set());
  place.set(null);
}
