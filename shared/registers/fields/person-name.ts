import { checkName, normaliseName } from '../../people/person-name.ts';
import { type TextOptions, text } from './text.ts';

const reasons = {
  'name-characters': '含有不该出现的字符',
  'name-length': '太长了',
} as const;

/** 姓名: a text field that knows padding blanks and the look-alike name dots (P29). */
export function personName<Required extends boolean = false>(options: TextOptions<Required>) {
  return text<Required>({
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
}
