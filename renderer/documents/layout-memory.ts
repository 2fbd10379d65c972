import { z } from 'zod';
import { type LayoutOptions, printOptions } from '../../shared/api/documents.ts';
import { personalLabels } from '../../shared/registers/document-fields.ts';
import { layoutFields, type PrintLayout } from '../../shared/registers/print-layout.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';

/** What is remembered of a print layout's options from one time to the next; not the time, which goes on. */
export const layoutWishes = z.strictObject({
  masked: z.boolean(),
  sections: z.boolean(),
  faces: printOptions.shape.faces,
});

export type LayoutWishes = z.infer<typeof layoutWishes>;

export const firstLayoutWishes: LayoutWishes = { masked: true, sections: true, faces: 'official' };

/** The labels of the personal fields that a layout shows. */
export function personalInLayout(definition: AnyRegister, layout: PrintLayout): readonly string[] {
  return [...new Set(personalLabels(definition, layoutFields(layout)))];
}

/** The wishes as this layout can fulfil them. @param choice the rows, if not all */
export function layoutOptionsOf(
  definition: AnyRegister,
  layout: PrintLayout,
  said: { readonly wishes: LayoutWishes; readonly time: string; readonly choice: RowChoice | null },
): LayoutOptions {
  const { wishes, time, choice } = said;
  return {
    register: definition.key,
    layout: layout.key,
    time,
    masked: wishes.masked && personalInLayout(definition, layout).length > 0,
    sections: wishes.sections && layout.sectionBy !== null,
    ...(choice === null ? {} : { choice }),
  };
}
