import { z } from 'zod';
import { maskPhone } from '../../people/mask.ts';
import { checkPhone, isMobile, normalisePhone, splitPhones } from '../../people/phone-number.ts';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { type Notice, refuse, warn } from '../notice.ts';

export interface PhoneOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Which kind this column wants; the other kind goes to `overflow` when a cell holds both. */
  readonly kind?: 'mobile' | 'landline' | 'any';
  /** The field that takes a second number, or a number of the other kind, if it is empty itself. */
  readonly overflow?: string;
  /** Office numbers such as 12345 and 400 are allowed. */
  readonly serviceNumbers?: boolean;
}

const reasons = {
  'short-phone': '位数不够',
  'long-phone': '位数太多',
  'not-a-phone': '不是有效的电话号码',
  'phone-no-area': '缺少区号',
} as const;

/** 电话: mobile `13800138000` or landline `0575-84112233`. */
export function phone<Required extends boolean = false>(options: PhoneOptions<Required>) {
  const kind = options.kind ?? 'any';
  const fits = (number: string) => kind === 'any' || isMobile(number) === (kind === 'mobile');
  return makeField<string, Required>(
    { ...options, sensitive: options.sensitive ?? true },
    {
      type: 'phone',
      storage: 'text',
      excel: 'text',
      align: 'center',
      width: 14,
      schema: z.string().min(1).max(30),
      read(cell) {
        const numbers = splitPhones(cellText(cell)).map(normalisePhone);
        const own = numbers.find(fits) ?? numbers[0];
        if (own === undefined) return { value: null, notices: [] };
        const rest = numbers.filter((number) => number !== own);
        const only =
          rest.length === 0 && !fits(own) && options.overflow !== undefined && checkPhone(own) === null;
        // A lone landline in a column headed 联系电话 belongs to the landline field.
        if (only) return { value: null, notices: [], overflow: { field: options.overflow, text: own } };
        if (rest.length === 0) return { value: own, notices: [] };
        // The other field wants the other kind, wherever it stands in the cell.
        const moved =
          options.overflow === undefined ? undefined : (rest.find((number) => !fits(number)) ?? rest[0]);
        const dropped = rest.filter((number) => number !== moved);
        return {
          value: own,
          ...(options.overflow === undefined || moved === undefined
            ? {}
            : { overflow: { field: options.overflow, text: moved } }),
          notices:
            dropped.length === 0
              ? []
              : [
                  warn(
                    'several-phones',
                    `一格里有几个电话，只留下“${own}”，没有保存“${dropped.join('、')}”。`,
                  ),
                ],
        };
      },
      check(value) {
        const problem = checkPhone(value, { serviceNumbers: options.serviceNumbers ?? false });
        if (problem === null) return [];
        const message = `${options.label}“${value}”${reasons[problem]}，请核对。`;
        const notice: Notice =
          problem === 'phone-no-area' ? warn(problem, message) : refuse(problem, message);
        return [notice];
      },
      show: (value) => value,
      mask: (value) => maskPhone(value),
    },
  );
}
