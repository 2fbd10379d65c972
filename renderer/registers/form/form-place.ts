import { z } from 'zod';
import { wantedRow } from './wanted-row.ts';

/**
 * What comes along on the way to a form (`location.state`), all of it optional: the form works from its address alone.
 */
const formPlace = z.object({
  /** The rows of the list that the clerk came from, in its order: 上一条, 下一条. */
  ids: z.array(z.number()).optional(),
  /** For a new row: what it shall be called, as it was typed where it was missing. */
  name: z.string().optional(),
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
