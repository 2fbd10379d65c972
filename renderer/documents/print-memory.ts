import { z } from 'zod';
import type { PrintOptions } from '../../shared/api/documents.ts';
import { personalLabels, printedFields } from '../../shared/registers/document-fields.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';

/** What is remembered of a register's print options from one time to the next. */
export const printWishes = z.strictObject({
  masked: z.boolean(),
  sections: z.boolean(),
  paper: z.enum(['A4', 'A3']),
  faces: z.enum(['official', 'bundled']),
});

export type PrintWishes = z.infer<typeof printWishes>;

/** The first time: masked, for nobody has said yet that this paper stays in the office. */
export const firstWishes: PrintWishes = { masked: true, sections: true, paper: 'A4', faces: 'official' };

/**
 * The wishes as this register can fulfil them: what it has no choice about is left as it must be.
 *
 * @param choice the rows, if not all
 */
export function printOptionsOf(
  definition: AnyRegister,
  wishes: PrintWishes,
  choice: RowChoice | null,
): PrintOptions {
  return {
    register: definition.key,
    ...wishes,
    masked: wishes.masked && isPersonal(definition),
    sections: wishes.sections && definition.print.sectionBy !== null,
    ...(choice === null ? {} : { choice }),
  };
}

/** Whether there is anything on the sheet to mask. */
export function isPersonal(definition: AnyRegister): boolean {
  return personalLabels(definition, printedFields(definition)).length > 0;
}
