import { z } from 'zod';
import { listRequest } from '../../../shared/registers/list-query.ts';
import { wantedRow } from './wanted-row.ts';

/**
 * What comes along on the way to a form (`location.state`), all of it optional: the form works from its address alone.
 */
const formPlace = z.object({
  /** The list that the clerk came from; its rows are asked for when the form opens, and then stand in `ids`. */
  list: listRequest.omit({ limit: true, after: true, offset: true }).optional(),
  /** The rows of that list, in its order: 上一条, 下一条. */
  ids: z.array(z.number()).optional(),
  /** For a new row: what it shall be called, as it was typed where it was missing. */
  name: z.string().optional(),
  /** For a new row: the rows it shall point to, by field. */
  given: z.record(z.string(), z.number()).optional(),
  /** The new row is made for a field of another form, which is returned to. */
  wanted: wantedRow.optional(),
  /** The form was left only to make a row that was missing: its draft is taken up again unasked, in this field. */
  resume: z.string().optional(),
});

export type FormPlace = z.infer<typeof formPlace>;

/** Whatever stands in `location.state`, as far as it is meant for a form; it outlives restarts and older versions. */
export function readFormPlace(state: unknown): FormPlace {
  const parsed = formPlace.safeParse(state);
  return parsed.success ? parsed.data : {};
}

export interface Neighbours {
  readonly position: number;
  readonly total: number;
  readonly previous: number | null;
  readonly next: number | null;
}

/** The rows before and after one in the list the clerk came from; null if it did not come from one that has it. */
export function neighboursOf(ids: readonly number[] | undefined, id: number | null): Neighbours | null {
  const index = id === null ? -1 : (ids?.indexOf(id) ?? -1);
  if (ids === undefined || index < 0) return null;
  return {
    position: index + 1,
    total: ids.length,
    previous: ids[index - 1] ?? null,
    next: ids[index + 1] ?? null,
  };
}
