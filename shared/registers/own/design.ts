import { z } from 'zod';
import type { EditedTable } from './edited-table.ts';
import { noKindsOfPeople, sortsPeople, wordsOfIdentity } from './forbidden-words.ts';

/**
 * What an office can put into its own fields. No ID numbers, and no field for 民族: those stand on the member's card only,
 * because a superior's form demands them there (privacy rule 7).
 */
export const ownFieldTypes = {
  text: '文本',
  multiline: '长文本',
  integer: '整数',
  money: '金额（元）',
  hours: '时长（小时）',
  date: '日期',
  month: '月份',
  'yes-no': '是／否',
  choice: '单选',
  'multi-choice': '多选',
  phone: '电话',
  reference: '关联其他台账',
} as const;

export type OwnFieldType = keyof typeof ownFieldTypes;

const label = z
  .string()
  .trim()
  .min(1, '请写名称')
  .max(30, '名称最多 30 个字')
  .refine(
    (text) => !wordsOfIdentity.test(text),
    '不能自设这一栏：身份证号、民族等信息只在党员卡片上按上级要求登记。',
  );

/** One answer of a choice. The code stays when the label is worded otherwise; a retired one is no longer offered. */
const answer = z.strictObject({
  code: z.string().regex(/^a\d{1,4}$/),
  label: z
    .string()
    .trim()
    .min(1, '选项不能空着')
    .max(40, '选项最多 40 个字')
    .refine((text) => !sortsPeople(text), noKindsOfPeople),
  retired: z.boolean().optional(),
});

/** 自设栏目: a field that an office made; its key and type stay for good, for rows hold its values. */
export const ownField = z
  .strictObject({
    key: z.string().regex(/^own\d{1,4}$/),
    label,
    type: z.enum(Object.keys(ownFieldTypes) as [OwnFieldType, ...OwnFieldType[]]),
    required: z.boolean(),
    /** Shown under the field. */
    help: z.string().trim().max(100).nullable(),
    /** Of a choice. */
    answers: z.array(answer).max(200),
    /** Of a reference. */
    target: z.string().max(60).nullable(),
    /** A column of the printed sheet too. */
    onPaper: z.boolean(),
    /** Not wanted any more: its values stay in the ledger and come back with it. */
    hidden: z.boolean(),
  })
  .refine(
    ({ type, answers }) => !type.endsWith('choice') || answers.some(({ retired }) => retired !== true),
    {
      message: '单选、多选至少要有一个选项',
      path: ['answers'],
    },
  )
  .refine(({ type, target }) => type !== 'reference' || target !== null, {
    message: '请选择关联哪个台账',
    path: ['target'],
  });

const fields = z.array(ownField).max(60).refine(hasNoTwins, '有两栏的名称相同，请改一个');

function hasNoTwins(list: readonly { readonly label: string; readonly hidden: boolean }[]): boolean {
  const labels = list.filter(({ hidden }) => !hidden).map((field) => field.label);
  return new Set(labels).size === labels.length;
}

/** 自定义台账: a register that an office made. The first field is what its rows are called. */
export const ownRegister = z
  .strictObject({
    key: z.string().regex(/^own-\d{1,4}$/),
    label,
    /** What its rows are counted in: 人, 件, 条. */
    unit: z.string().trim().min(1, '请写计数单位，如 条').max(4, '计数单位最多 4 个字'),
    fields,
    hidden: z.boolean(),
  })
  .refine(({ fields: [first] }) => first?.type === 'text' && first.required && !first.hidden, {
    message: '第一栏是名称栏，应为必填的文本',
    path: ['fields'],
  });

/** Fields that an office added to one of the program's registers. */
export const addedFields = z.strictObject({ register: z.string().max(60), fields });

export type OwnField = z.infer<typeof ownField>;
export type OwnRegister = z.infer<typeof ownRegister>;
export type AddedFields = z.infer<typeof addedFields>;

/** Everything that an office designed itself. */
export interface OfficeDesigns {
  readonly registers: readonly OwnRegister[];
  readonly added: readonly AddedFields[];
  /** 选项表: answers of the program's own choices that the office added, worded otherwise or retired. */
  readonly tables: readonly EditedTable[];
}

export const noDesigns: OfficeDesigns = { registers: [], added: [], tables: [] };
