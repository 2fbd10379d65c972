import { z } from 'zod';
import { checkCitizenId, normaliseCitizenId, upgradeCitizenId15 } from '../../people/citizen-id.ts';
import { maskCitizenId } from '../../people/mask.ts';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse, warn } from '../notice.ts';

const reasons = {
  'check-digit': '校验码不对，可能有一位写错了，请对照身份证核对',
  'id-length': '不是 18 位，请对照身份证核对',
  'id-characters': '含有数字以外的字符，请对照身份证核对',
  'id-birth-date': '中的出生日期不存在，请对照身份证核对',
  'id-future': '中的出生日期在今天之后，请对照身份证核对',
} as const;

/** 公民身份号码 (GB 11643-1999): 18 characters as text. A number cell has lost digits for good and is never repaired. */
export function citizenId<Required extends boolean = false>(options: FieldOptions<Required>) {
  return makeField<string, Required>(
    { ...options, sensitive: true },
    {
      type: 'citizen-id',
      storage: 'text',
      excel: 'text',
      align: 'center',
      width: 20,
      schema: z.string().regex(/^\d{17}[\dX]$/),
      read(cell) {
        // Excel keeps 15 significant digits: an 18-digit number comes back with other last digits. A 15-digit one is whole.
        const exact = typeof cell === 'number' && Number.isSafeInteger(cell) && String(cell).length <= 15;
        const shown =
          typeof cell === 'number' ? cell.toLocaleString('en-US', { useGrouping: false }) : cellText(cell);
        if ((typeof cell === 'number' && !exact) || /^\d(\.\d+)?E\+?\d+$/i.test(shown.trim())) {
          return {
            value: null,
            raw: shown,
            notices: [
              refuse(
                'id-as-float',
                '身份证号为数字格式，已失真：末尾几位已被 Excel 改动。请把该列设为“文本”后重新录入。',
              ),
            ],
          };
        }
        const value = normaliseCitizenId(shown);
        const upgraded = upgradeCitizenId15(value);
        return upgraded === null
          ? { value: value === '' ? null : value, notices: [] }
          : {
              value: upgraded,
              notices: [warn('id-upgraded', `身份证号“${value}”由 15 位升位为“${upgraded}”，请核对。`)],
            };
      },
      check(value, { today }) {
        const problem = checkCitizenId(value, today);
        return problem === null ? [] : [refuse(problem, `身份证号“${value}”${reasons[problem]}。`)];
      },
      show: (value) => value,
      mask: (value) => maskCitizenId(value),
    },
  );
}
