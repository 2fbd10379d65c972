import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { type ListRequest, type ListResult, listRequest } from '../../../shared/registers/list-query.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import type { SearchableLedger } from '../search/search-condition.ts';
import { hasBacklog } from '../search/search-index.ts';
import { isFirstLook, listFromMemory } from './list-from-memory.ts';
import { listFromTable } from './list-from-table.ts';
import { cursorOf, sortColumns } from './list-order.ts';
import type { ListPlan } from './list-plan.ts';
import { rowFromColumns } from './row-columns.ts';

/**
 * 列表: one page of a register, searched, filtered and sorted, with the exact number of all rows that fit.
 *
 * @throws Refusal if a field of the request is unknown or not for listing by
 */
export async function listRows(ledger: SearchableLedger, request: ListRequest): Promise<ListResult> {
  const asked = listRequest.parse(request);
  const definition = registerOf(asked.register);
  const list: ListPlan = {
    definition,
    search: planSearch(asked.search ?? ''),
    where: asked.where ?? [],
    order: sortColumns(definition, asked.sort),
    limit: asked.limit,
    after: asked.after,
    offset: asked.offset ?? 0,
    removed: asked.removed ?? false,
  };
  const held = isFirstLook(ledger, list) ? null : await listFromMemory(ledger, list);
  const { total, raws } = held ?? (await listFromTable(ledger, list));
  const last = raws.length < list.limit ? undefined : raws.at(-1);
  return {
    total,
    totalIsExact: true,
    rows: raws.map((raw) => rowFromColumns(definition, raw)),
    next: last === undefined ? null : cursorOf(list.order, last),
    searchComplete: list.search.length === 0 || list.removed || !hasBacklog(ledger.db, definition),
  };
}
