import { z } from 'zod';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { note, refuse } from '../notice.ts';
import { oneLine } from './text.ts';

export interface ReferenceOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Key of the register pointed into. */
  readonly target: string;
  /** A name not yet there is made with the same batch, and said so; else the row is refused. */
  readonly makeMissing?: boolean;
}

/** 引用: one row of another register, by id; read and shown by that row's name. */
export function reference<Required extends boolean = false>(options: ReferenceOptions<Required>) {
  return makeField<number, Required>(options, {
    type: 'reference',
    storage: 'integer',
    excel: 'text',
    width: 24,
    target: options.target,
    schema: z.int(),
    read(cell, { references }) {
      const name = oneLine(cellText(cell));
      if (name === '') return { value: null, notices: [] };
      const found = references.find(options.target, name);
      if (typeof found === 'number') return { value: found, notices: [] };
      const proposed =
        found === null && options.makeMissing === true
          ? (references.propose?.(options.target, name) ?? null)
          : null;
      if (proposed !== null) {
        return {
          value: proposed,
          notices: [note('reference-made', `${options.label}“${name}”还没有，将一并新建。`)],
        };
      }
      const message =
        found === null
          ? `${options.label}“${name}”不存在，请先建立或改成已有的名称。`
          : `叫“${name}”的${options.label}不止一个，请写全称。`;
      return { value: null, raw: name, notices: [refuse('unknown', message)] };
    },
    show: (value, names) => names.nameOf(options.target, value) ?? `（已删除 ${value}）`,
  });
}
