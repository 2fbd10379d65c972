import type { Condition, ListCursor } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { SearchPlan } from '../../../shared/registers/search-plan.ts';
import type { SortColumn } from './list-order.ts';
import type { RawRow } from './row-columns.ts';

/** A list request made ready: what `listFromMemory` and `listFromTable` answer alike. */
export interface ListPlan {
  readonly definition: AnyRegister;
  readonly search: SearchPlan;
  readonly where: readonly Condition[];
  readonly order: readonly SortColumn[];
  readonly limit: number;
  readonly after: ListCursor | undefined;
  readonly offset: number;
  readonly removed: boolean;
}

/** A page as the database gives it, and the number of all rows that fit. */
export interface RawPage {
  readonly total: number;
  readonly raws: readonly RawRow[];
}
