import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { RowChoice } from '../../../shared/registers/row-choice.ts';
import { rowsAsked } from './fetch-lines.ts';
import { isNarrowed, type ListState } from './list-state.ts';
import { beginView, type RememberedList } from './saved-views.ts';

/**
 * Which rows 打印 and 导出 are about: those that are ticked, else those that the list shows, in its order. Null where that
 * is the whole register in its usual order.
 */
export function choiceOf(
  definition: AnyRegister,
  remembered: RememberedList,
  state: ListState,
  chosen: ReadonlySet<number>,
): RowChoice | null {
  const { register: _, ...shown } = rowsAsked(definition.key, state);
  if (chosen.size > 0) {
    return { ids: [...chosen], ...(shown.sort === undefined ? {} : { sort: shown.sort }) };
  }
  const usual = beginView(definition, remembered).sort;
  const isUsual = !isNarrowed(state) && JSON.stringify(usual) === JSON.stringify(state.sort);
  return isUsual ? null : shown;
}
