import { z } from 'zod';
import type { Row } from './register.ts';

/** A canonical value as a condition carries it: the code, not the label; the id, not the name. */
const conditionValue = z.union([z.string().max(500), z.number(), z.boolean()]);

/**
 * One condition on a field. Dates may be given as far as they are known: `is 1980` is the whole year, `to 1980-05` is
 * until the end of May. `is` on a field with several values asks whether the value is among them; null among the values
 * of `in` means that the field may also be blank.
 */
export const condition = z.discriminatedUnion('op', [
  z.strictObject({
    field: z.string(),
    op: z.enum(['is', 'is-not', 'from', 'to', 'contains']),
    value: conditionValue,
  }),
  z.strictObject({
    field: z.string(),
    op: z.literal('in'),
    value: z.array(conditionValue.nullable()).min(1).max(200),
  }),
  z.strictObject({ field: z.string(), op: z.enum(['blank', 'filled']) }),
]);

export type Condition = z.infer<typeof condition>;

/** Where a page ended: the sort columns' values of its last row, then its name's sort key and its id. */
export const listCursor = z
  .array(z.union([z.string(), z.number(), z.null()]))
  .min(2)
  .max(6);

export type ListCursor = z.infer<typeof listCursor>;

/** A page of a register: what a list on screen, an export or the command line asks for. */
export const listRequest = z.strictObject({
  register: z.string(),
  search: z.string().max(200).optional(),
  where: z.array(condition).max(20).optional(),
  sort: z
    .array(z.strictObject({ field: z.string(), descending: z.boolean().optional() }))
    .max(4)
    .optional(),
  limit: z.int().min(1).max(1000),
  /** The `next` of the page before; quicker than `offset`, and sure when rows come and go in between. */
  after: listCursor.optional(),
  offset: z.int().min(0).optional(),
  /** The recycle bin instead of the ledger. */
  removed: z.boolean().optional(),
});

export type ListRequest = z.input<typeof listRequest>;

export interface ListResult {
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly rows: readonly Row[];
  /** Where the next page begins; null after the last. */
  readonly next: ListCursor | null;
  /** False while rows are still being made findable: the search may miss some. */
  readonly searchComplete: boolean;
}
