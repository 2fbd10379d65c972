import type { Field } from '../../../shared/registers/field.ts';
import { pathField, pathLabel } from '../../../shared/registers/field-path.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';

/** What a referenced row is called; its number until that is known. */
export type NameOf = (register: string, id: number) => string;

/** How the kinds of filter differ for the clerk: answers to tick, a span, or a part of the text. */
export type FilterKind = 'answers' | 'span' | 'text';

export function filterKindOf(field: Field): FilterKind {
  if (field.choices !== null || field.target !== null) return 'answers';
  return ['date', 'month', 'date-time', 'integer', 'money'].includes(field.type) ? 'span' : 'text';
}

/** Answers said one by one in a tag; the rest are counted. */
export const mostNamed = 3;

/** What the conditions on one field ask for, in words: `学历：大学、大专`, `出生日期：1980年 至 1989年`, `住址：含“团结路”`. */
export function filterWords(
  definition: AnyRegister,
  key: string,
  conditions: readonly Condition[],
  nameOf: NameOf,
): string {
  const field = pathField(definition, key);
  const label = pathLabel(definition, key);
  const from = conditions.find(({ op }) => op === 'from');
  const to = conditions.find(({ op }) => op === 'to');
  if (from !== undefined && to !== undefined) {
    return `${label}：${valueWords(field, from, nameOf)} 至 ${valueWords(field, to, nameOf)}`;
  }
  return `${label}：${conditions.map((condition) => conditionWords(field, condition, nameOf)).join('，')}`;
}

function conditionWords(field: Field, condition: Condition, nameOf: NameOf): string {
  switch (condition.op) {
    case 'blank':
      return '没有填';
    case 'filled':
      return '已填';
    case 'contains':
      return `含“${condition.value}”`;
    case 'is':
      return valueWords(field, condition, nameOf);
    case 'is-not':
      return `不是${valueWords(field, condition, nameOf)}`;
    case 'from':
      return `${valueWords(field, condition, nameOf)} 起`;
    case 'to':
      return `${valueWords(field, condition, nameOf)} 止`;
    case 'in': {
      const named = condition.value
        .slice(0, mostNamed)
        .map((value) => (value === null ? '没有填' : answerWords(field, value, nameOf)));
      const rest = condition.value.length - named.length;
      return rest > 0 ? `${named.join('、')}等 ${condition.value.length} 项` : named.join('、');
    }
  }
}

function valueWords(field: Field, condition: Condition, nameOf: NameOf): string {
  return 'value' in condition && !Array.isArray(condition.value)
    ? answerWords(field, condition.value as string | number | boolean, nameOf)
    : '';
}

function answerWords(field: Field, value: string | number | boolean, nameOf: NameOf): string {
  if (field.target !== null && typeof value === 'number') return nameOf(field.target, value);
  if (field.type === 'date' || field.type === 'month') return formatChineseDate(String(value));
  if (field.type === 'yes-no') return value === true || value === 1 ? '是' : '否';
  if (field.choices !== null) {
    return field.choices.entries.find(({ code }) => code === String(value))?.label ?? String(value);
  }
  return field.type === 'date-time' ? String(value) : field.show(value, { nameOf: () => null });
}
