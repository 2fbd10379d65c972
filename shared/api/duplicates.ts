import { z } from 'zod';
import { inService } from './call.ts';
import { registerKey, rowId } from './common.ts';
import type { RowCard } from './registers.ts';

/** Two rows that may be one, as cards: numbers of persons masked. */
export interface Twins {
  readonly left: RowCard;
  readonly right: RowCard;
  /** Fields in which both say something and not the same. */
  readonly different: readonly string[];
}

const revised = z.strictObject({ id: rowId, revision: z.int() });

/** 查重、合并 (P04). */
export const duplicateCalls = {
  findDuplicates: inService(z.strictObject({ register: registerKey })).gives<readonly Twins[]>(),
  /** 不是同一人: the pair is never shown again. */
  tellApart: inService(z.strictObject({ register: registerKey, one: rowId, other: rowId })).gives<null>(),
  /** One undoable operation; what pointed to `drop` points to `keep` afterwards. */
  mergeRows: inService(
    z.strictObject({
      register: registerKey,
      keep: revised,
      drop: revised,
      /** Fields whose value comes from `drop`; blanks of `keep` are filled from it anyway. */
      take: z.array(z.string().max(60)).max(100),
    }),
  ).gives<{ readonly batch: number | null }>(),
};
