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
  choice: '单选',
  'multi-choice': '多选',
  'yes-no': '是／否',
  date: '日期',
  month: '月份',
  integer: '整数',
  money: '金额（元）',
  hours: '时长（小时）',
  phone: '电话',
  attachment: '附件',
  reference: '关联一条记录',
  references: '关联几条记录',
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

/** The key of a field, where one names another; a field that is not there (any more) is as good as none. */
const fieldKey = z.string().regex(/^own\d{1,4}$/);

/** One answer of a choice. The code stays when the label is worded otherwise; a retired one is no longer offered. */
const answer = z.strictObject({
  code: z.string().regex(/^a\d{1,4}$/),
  label: z
    .string()
    .trim()
    .min(1, '选项不能空着')
    .max(40, '选项最多 40 个字')
    .refine((text) => !sortsPeople(text), noKindsOfPeople),
  /** Other ways in which lists write it. */
  aliases: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(40)
        .refine((text) => !sortsPeople(text), noKindsOfPeople),
    )
    .max(20, '其他写法最多 20 个')
    .default([]),
  retired: z.boolean().optional(),
});

/** 到期提醒 of a date: first said so many days before, until another field is filled. */
const ownReminder = z.strictObject({
  days: z.int('请写提前几天').min(0, '提前的天数从 0 写起').max(366, '最多提前 366 天'),
  /** Null: it is said until the day itself, no longer. */
  doneBy: fieldKey.nullable(),
});

/** 自设栏目: a field that an office made; its key and type stay for good, for rows hold its values. */
export const ownField = z
  .strictObject({
    key: fieldKey,
    label,
    type: z.enum(Object.keys(ownFieldTypes) as [OwnFieldType, ...OwnFieldType[]]),
    required: z.boolean(),
    /** Shown under the field. */
    help: z.string().trim().max(100).nullable(),
    /** Other headings under which lists have it. */
    aliases: z.array(label).max(20, '其他叫法最多 20 个').default([]),
    /** Of a choice. */
    answers: z.array(answer).max(200),
    /** Of a reference. */
    target: z.string().max(60).nullable(),
    /** Of a reference: a list may name what is not there yet, and brings it along. */
    makeMissing: z.boolean().default(false),
    /** A column of the list, until somebody chooses his own. */
    inList: z.boolean().default(true),
    /** A column of the printed sheet too. */
    onPaper: z.boolean(),
    /** Of a figure: added up below the printed sheet. */
    total: z.boolean().default(false),
    /** Of a date. */
    reminder: ownReminder.nullable().default(null),
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
  .refine(({ type, target }) => !type.startsWith('reference') || target !== null, {
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
    /** 怎样算同一条: the fields by which a row of a list is known again; null is the usual answer. */
    matchBy: z.array(fieldKey).min(1).max(6, '最多按 6 栏认').nullable().default(null),
    /** Null is the usual order. */
    sort: z.strictObject({ field: fieldKey, descending: z.boolean() }).nullable().default(null),
    /** The reference each of whose values begins a page of its own. */
    sectionBy: fieldKey.nullable().default(null),
    /** 常用汇总; null are the usual ones. */
    tallies: z
      .array(z.strictObject({ by: fieldKey, sum: fieldKey.nullable() }))
      .max(12, '常用汇总最多 12 个')
      .nullable()
      .default(null),
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

/** The designs with nothing out of use. */
export function withAllInUse({ registers, added, tables }: OfficeDesigns): OfficeDesigns {
  const inUse = <Design extends { readonly fields: readonly OwnField[] }>(design: Design) => ({
    ...design,
    fields: design.fields.map((field) => ({ ...field, hidden: false })),
  });
  return {
    registers: registers.map((register) => ({ ...inUse(register), hidden: false })),
    added: added.map(inUse),
    tables,
  };
}
