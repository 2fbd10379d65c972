import type { Field } from './field.ts';

/** The heading of a column of figures: amounts and hours are shown without their unit, so that it says it. */
export function figureTitle({ type, label }: Field): string {
  if (type === 'money') return `${label}（元）`;
  return type === 'hours' ? `${label}（小时）` : label;
}
