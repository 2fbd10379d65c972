import { checkName, hasDoubtfulBlank, normaliseName } from '../../people/person-name.ts';
import { cellText } from '../cell.ts';
import type { Field } from '../field.ts';
import { warn } from '../notice.ts';
import { type TextOptions, text } from './text.ts';

const reasons = {
  'name-characters': '含有不该出现的字符',
  'name-length': '太长了',
} as const;

/** 姓名: a text field that knows padding blanks and the look-alike name dots (P29). */
export function personName<Required extends boolean = false>(
  options: TextOptions<Required>,
): Field<string, Required> {
  const field = text<Required>({
    longest: 50,
    normalise: normaliseName,
    problem(name) {
      const problem = checkName(name);
      return problem === null
        ? null
        : { code: problem, message: `姓名“${name}”${reasons[problem]}，请核对。` };
    },
    ...options,
  });
  return {
    ...field,
    read(cell, context) {
      const reading = field.read(cell, context);
      const shown = cellText(cell);
      if (!hasDoubtfulBlank(shown)) return reading;
      const message = `姓名“${shown.trim()}”中间的空格已去掉。如果应是间隔号“·”，或是写了两个人，请改正。`;
      return { ...reading, notices: [...reading.notices, warn('name-blank', message)] };
    },
  };
}
