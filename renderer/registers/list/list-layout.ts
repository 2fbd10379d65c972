import { z } from 'zod';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { fieldOf } from '../../../shared/registers/register.ts';

/** Which columns a list has, in which order, and how wide those are that the clerk pulled (CSS pixels). */
export const listLayout = z.object({
  columns: z.array(z.string()),
  widths: z.record(z.string(), z.number().min(40).max(2000)),
});

export type ListLayout = Readonly<z.infer<typeof listLayout>>;

/** The layout without columns that the register no longer has; the name stands first, as on paper. */
export function knownLayout(definition: AnyRegister, { columns, widths }: ListLayout): ListLayout {
  const known = [...new Set(columns)].filter((key) => Object.hasOwn(definition.fields, key));
  const others = known.filter((key) => key !== definition.nameField);
  return { columns: [definition.nameField, ...others], widths };
}

/** A column shown or hidden; a new one comes last. The name stays. */
export function toggledColumn(definition: AnyRegister, layout: ListLayout, key: string): ListLayout {
  if (key === definition.nameField) return layout;
  const columns = layout.columns.includes(key)
    ? layout.columns.filter((other) => other !== key)
    : [...layout.columns, key];
  return { ...layout, columns };
}

/** A column moved by so many places; never before the name. */
export function movedColumn(
  definition: AnyRegister,
  layout: ListLayout,
  key: string,
  by: number,
): ListLayout {
  const from = layout.columns.indexOf(key);
  const to = Math.min(layout.columns.length - 1, Math.max(1, from + by));
  if (from < 0 || from === to || key === definition.nameField) return layout;
  const others = layout.columns.filter((other) => other !== key);
  return { ...layout, columns: [...others.slice(0, to), key, ...others.slice(to)] };
}

/** A column dropped on another one takes its place. */
export function droppedColumn(
  definition: AnyRegister,
  layout: ListLayout,
  key: string,
  onto: string,
): ListLayout {
  const { columns } = layout;
  return movedColumn(definition, layout, key, columns.indexOf(onto) - columns.indexOf(key));
}

/** The type size for which the figures below are, in CSS pixels. */
const usualSize = 16;
/** Pixels that a character of the usual size takes (a Chinese one twice as many), and what stands around a cell's text. */
const perCharacter = 8;
const aroundText = 24;
/** The arrow and the funnel beside a heading. */
const besideHeading = 52;
const widest = 280;

/**
 * The width of a column that nobody pulled, in CSS pixels: room for its heading and for its usual content.
 *
 * @param fontSize in CSS pixels
 */
export function usualWidth(definition: AnyRegister, key: string, fontSize = usualSize): number {
  const { label, width, type } = fieldOf(definition, key);
  // On paper a date is 1980.01.05, here 1980年1月5日.
  const characters = type === 'date' || type === 'date-time' ? width + 4 : width;
  const heading = label.length * 2 * perCharacter + aroundText + besideHeading;
  const content = Math.min(characters * perCharacter + aroundText, widest);
  return Math.round((Math.max(heading, content) * fontSize) / usualSize);
}
