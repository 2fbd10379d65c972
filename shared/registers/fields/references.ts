import { z } from 'zod';
import { cellText } from '../cell.ts';
import { makeField, type ReferenceNames } from '../field.ts';
import type { Notice } from '../notice.ts';
import { type ReferenceOptions, reference } from './reference.ts';

/** 多个引用: several rows of another register, in the order given; stored as `|3|17|`. */
export function references<Required extends boolean = false>(options: ReferenceOptions<Required>) {
  const single = reference(options);
  const show = (ids: readonly number[], names: ReferenceNames) =>
    ids.map((id) => single.show(id, names)).join('、');
  return makeField<readonly number[], Required>(options, {
    type: 'references',
    storage: 'text',
    excel: 'text',
    width: 24,
    target: options.target,
    schema: z.array(z.int()).min(1).readonly(),
    read(cell, context) {
      const ids: number[] = [];
      const notices: Notice[] = [];
      for (const part of cellText(cell).split(/[、，,；;\n]+/)) {
        const reading = single.read(part, context);
        notices.push(...reading.notices);
        if (reading.value !== null && !ids.includes(reading.value)) ids.push(reading.value);
      }
      return { value: ids.length === 0 ? null : ids, raw: cellText(cell), notices };
    },
    show,
    compare: (a, b) => a.length - b.length,
    toColumn: (ids) => `|${ids.join('|')}|`,
    fromColumn: (stored) =>
      String(stored)
        .split('|')
        .filter((id) => id !== '')
        .map(Number),
  });
}
