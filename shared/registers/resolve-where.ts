import { Refusal } from '../messages/refusal.ts';
import type { Field, FieldValue, ReadContext } from './field.ts';
import { fieldKeyOf, listField } from './list-field.ts';
import type { Condition } from './list-query.ts';
import type { AnyRegister } from './register.ts';

/** Finds the rows of a register that a text may mean: those called exactly so, else those whose name contains it. */
export interface NameFinder {
  called(register: string, text: string): readonly { readonly id: number; readonly name: string }[];
}

/** Words for a field that is empty, or not. */
const blankWords = new Set(['', '空', '空白', '未填']);
const filledWords = new Set(['非空', '已填']);

/**
 * The conditions that a person means by `性别=女`, `branch=第一党支部`, `出生日期=1980`, `入党时间=2000..2009`.
 * Several answers are parted by commas: `学历=大学本科,大学专科`.
 *
 * @throws Refusal if there is no such field, it is not for filtering, or it has no such value
 */
export function resolveWhere(
  definition: AnyRegister,
  fieldWord: string,
  text: string,
  names: NameFinder,
): readonly Condition[] {
  const key = fieldKeyOf(definition, fieldWord);
  const field = listField(definition, key);
  const word = text.trim();
  if (blankWords.has(word)) return [{ field: key, op: 'blank' }];
  if (filledWords.has(word)) return [{ field: key, op: 'filled' }];
  if (isWritten(field)) return [{ field: key, op: 'contains', value: word }];
  const span = isOrdered(field) ? /^(.*?)\s*(?:\.\.|~|～|至)\s*(.*)$/.exec(word) : null;
  if (span !== null) return spanOf(key, field, span[1] ?? '', span[2] ?? '');
  const values = word
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => answerOf(field, part, names));
  const [only, ...others] = values;
  if (only === undefined) throw unknownValue(field, word);
  return others.length === 0
    ? [{ field: key, op: 'is', value: only }]
    : [{ field: key, op: 'in', value: values }];
}

function spanOf(key: string, field: Field, first: string, last: string): readonly Condition[] {
  const from = first === '' ? [] : [{ field: key, op: 'from' as const, value: readValue(field, first) }];
  const to = last === '' ? [] : [{ field: key, op: 'to' as const, value: readValue(field, last) }];
  return [...from, ...to];
}

function answerOf(field: Field, text: string, names: NameFinder): string | number | boolean {
  return field.target === null ? readValue(field, text) : referenceOf(field, field.target, text, names);
}

function referenceOf(field: Field, target: string, text: string, names: NameFinder): number {
  const found = names.called(target, text);
  const [only, ...others] = found;
  if (only === undefined) throw unknownValue(field, text);
  if (others.length > 0) {
    const shown = found.slice(0, 5).map(({ name }) => name);
    throw new Refusal('list-value-several', { field: field.label, value: text, names: shown });
  }
  return only.id;
}

/** References have been looked up elsewhere and no other field asks for today's date while reading. */
const reading: ReadContext = {
  today: '9999-12-31',
  references: { find: () => null, propose: () => 0 },
};

function readValue(field: Field, text: string): string | number | boolean {
  // A month field cuts dates to months, but a bare year is a good condition.
  if (field.type === 'month' && /^\d{4}年?$/.test(text)) return text.slice(0, 4);
  if (field.type === 'date-time' && /^\d{4}(-\d{2}){0,2}$/.test(text)) return text;
  const value = single(field.read(text, reading).value);
  if (value === null) throw unknownValue(field, text);
  return value;
}

function single(value: FieldValue | null): string | number | boolean | null {
  return typeof value === 'object' ? (value?.[0] ?? null) : value;
}

/** Fields in which people write what they like: looked for within. */
function isWritten(field: Field): boolean {
  return field.type === 'text' || field.type === 'multiline' || field.type === 'phone';
}

function isOrdered(field: Field): boolean {
  return ['date', 'month', 'date-time', 'integer', 'money', 'hours'].includes(field.type);
}

function unknownValue(field: Field, value: string): Refusal {
  return new Refusal('list-value-unknown', { field: field.label, value, hint: hintOf(field) });
}

function hintOf(field: Field): string {
  if (field.choices !== null) {
    const labels = field.choices.entries.filter((entry) => entry.retired !== true).map(({ label }) => label);
    return labels.length <= 12
      ? `可以写：${labels.join('、')}。`
      : `请写“${field.choices.name}”里的一项，例如：${labels.slice(0, 6).join('、')}。`;
  }
  if (field.target !== null) return '请检查名称是否写对，或先建立它。';
  if (field.type === 'date' || field.type === 'month' || field.type === 'date-time') {
    return '请写成如 1980、1980-01 或 1980-01-05 的样子，一段时间写成 1980..1989。';
  }
  return '请写数字，一段范围写成 1..10。';
}
