import { expect, it } from 'vitest';
import { formOrder, formSections } from '../../../renderer/registers/form/form-layout.ts';
import { noticesAt } from '../../../renderer/registers/form/form-notices.ts';
import { formReducer } from '../../../renderer/registers/form/form-reducer.ts';
import {
  changedValues,
  entryAt,
  type FormState,
  startForm,
} from '../../../renderer/registers/form/form-state.ts';
import { gender } from '../../../shared/codes/gender.ts';
import { attachment } from '../../../shared/registers/fields/attachment.ts';
import { choice } from '../../../shared/registers/fields/choice.ts';
import { computed } from '../../../shared/registers/fields/computed.ts';
import { dateTime } from '../../../shared/registers/fields/date-time.ts';
import { integer } from '../../../shared/registers/fields/integer.ts';
import { money } from '../../../shared/registers/fields/money.ts';
import { month } from '../../../shared/registers/fields/month.ts';
import { references } from '../../../shared/registers/fields/references.ts';
import { text } from '../../../shared/registers/fields/text.ts';
import { yesNo } from '../../../shared/registers/fields/yes-no.ts';
import { type AnyRegister, defineRegister } from '../../../shared/registers/register.ts';
import { today } from './form-fixtures.ts';

/** A register with the field types that members and organisations do not have. */
const gifts: AnyRegister = defineRegister({
  key: 'gift',
  group: 'party',
  label: '捐赠',
  nameField: 'what',
  fields: {
    note: text({ label: '内部备注' }),
    what: text({ label: '物品', required: true }),
    worth: money({ label: '价值' }),
    people: integer({ label: '受益人数', unit: '人' }),
    period: month({ label: '月份' }),
    handedOver: dateTime({ label: '交接时间' }),
    whose: choice({ label: '性别', table: gender }),
    thanked: yesNo({ label: '是否致谢' }),
    givers: references({ label: '捐赠人', target: 'party-member' }),
    photos: attachment({ label: '照片' }),
    summary: computed({ label: '摘要' }),
  },
  matchBy: [],
  rules: [],
  fillIn: ({ what, people }) => ({ summary: what ? `${what}，${people ?? 0} 人` : null }),
  search: { names: ['what'], numbers: [], texts: [] },
  indexes: [],
  views: [{ label: '全部', columns: ['what'], sort: [] }],
  workbook: {
    title: '捐赠登记表',
    sheetName: '捐赠',
    columns: ['what', 'worth', 'people', 'period', 'handedOver'],
  },
  print: { title: '捐赠', columns: [], sectionBy: null, unit: '件', totals: [] },
});

function fill(state: FormState, key: string, typed: string): FormState {
  return formReducer(state, { type: 'commit', key, entry: { text: typed }, today });
}

const blank = startForm(gifts, null);

it('shows amounts, months, times and numbers with units in full, and keeps them canonical', () => {
  for (const [key, typed, shown, value] of [
    ['worth', '3.6万', '36,000.00', 3_600_000],
    ['worth', '1,200.5元', '1,200.50', 120_050],
    ['people', '12', '12人', 12],
    ['people', '１２人', '12人', 12],
    ['period', '2026.3.5', '2026年3月', '2026-03'],
    ['handedOver', '2026-3-5 9:30', '2026年3月5日 09:30', '2026-03-05T09:30'],
    ['thanked', '是', '是', true],
    ['whose', '女', '女', '2'],
  ] as const) {
    expect(entryAt(fill(blank, key, typed), key)).toEqual({ text: shown, value });
  }
});

it('reads what it shows: leaving a field twice changes nothing', () => {
  const typed = [
    ['worth', '3.6万'],
    ['people', '12'],
    ['period', '2026.3'],
    ['handedOver', '2026-3-5 9:30'],
  ].reduce((state, [key = '', shown = '']) => fill(state, key, shown), blank);
  const retyped = Object.keys(gifts.fields).reduce(
    (state, key) => fill(state, key, entryAt(state, key).text),
    typed,
  );
  expect(changedValues(retyped)).toEqual(changedValues(typed));
});

it('keeps a text that is no amount, and says how one is written', () => {
  const state = fill(blank, 'worth', '很多');
  expect(entryAt(state, 'worth')).toEqual({ text: '很多' });
  expect(noticesAt(state, 'worth').map(({ message }) => message)).toEqual([
    '“很多”不是金额，请写成如 1200.50 的数字。',
  ]);
});

it('computes what follows from other fields, each time they change', () => {
  const state = fill(fill(blank, 'what', '会议桌'), 'people', '3');
  expect(entryAt(state, 'summary').text).toBe('会议桌，3 人');
  expect(entryAt(fill(state, 'people', '5'), 'summary').text).toBe('会议桌，5 人');
  expect(entryAt(fill(state, 'what', ''), 'summary').text).toBe('');
});

it('keeps chosen rows by number and name', () => {
  const entry = { text: '王芳、李强', value: [7, 3] };
  const state = formReducer(blank, { type: 'commit', key: 'givers', entry, today });
  expect(entryAt(state, 'givers')).toEqual(entry);
  expect(changedValues(state)).toEqual({ givers: [7, 3] });
});

it('puts the columns of the official sheet first, in the order of the definition', () => {
  expect(formSections(gifts).map(({ title }) => title)).toEqual(['捐赠登记表', '本单位自用']);
  expect(formOrder(gifts)).toEqual([
    ...['what', 'worth', 'people', 'period', 'handedOver'],
    ...['note', 'whose', 'thanked', 'givers', 'photos', 'summary'],
  ]);
});
