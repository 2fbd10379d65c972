import type { CodeEntry, CodeTable } from './code-table.ts';

/** The education columns (学历栏) of 党内统计 table 4, highest first. */
export const educationColumns = [
  { key: 'postgraduate', label: '研究生' },
  { key: 'undergraduate', label: '大学本科' },
  { key: 'junior-college', label: '大学专科' },
  { key: 'secondary-specialised', label: '中专' },
  { key: 'senior-secondary', label: '高中、中技' },
  { key: 'basic', label: '初中及以下' },
] as const;

export type EducationColumn = (typeof educationColumns)[number]['key'];

/** An education level and the column of the annual statistics that counts it. */
interface EducationLevel extends CodeEntry {
  readonly column: EducationColumn;
}

const levels: readonly EducationLevel[] = [
  {
    code: '11',
    label: '博士研究生',
    aliases: ['博士', '博士生', '研究生（博士）', '博士研究生毕业'],
    column: 'postgraduate',
  },
  {
    code: '12',
    label: '硕士研究生',
    // A bare 研究生 may be a doctor; in community lists it practically always is a master, and the column is the same.
    aliases: ['硕士', '硕士生', '研究生（硕士）', '硕士研究生毕业', '研究生', '研究生毕业', '在职研究生'],
    column: 'postgraduate',
  },
  { code: '13', label: '硕士生班', aliases: ['研究生班', '硕士生班（研究生班）'], column: 'postgraduate' },
  { code: '1A', label: '中央党校研究生', column: 'postgraduate' },
  {
    code: '1B',
    label: '省（区、市）委党校研究生',
    aliases: ['省委党校研究生', '市委党校研究生', '区委党校研究生', '自治区党委党校研究生'],
    column: 'postgraduate',
  },
  {
    code: '21',
    label: '大学',
    aliases: [
      ...['大学本科', '本科', '大本', '本科生', '大学毕业', '本科毕业', '大学本科毕业'],
      ...['大学学士', '本科学士', '大学本科学士', '大学（学士）', '大学本科（学士）'],
      ...['全日制本科', '全日制大学', '在职大学', '在职本科', '成人本科', '函授本科', '自考本科', '电大本科'],
    ],
    column: 'undergraduate',
  },
  { code: '23', label: '大学普通班', aliases: ['大普', '大普班'], column: 'undergraduate' },
  { code: '24', label: '第二学士学位班', aliases: ['第二学士学位', '第二学士'], column: 'undergraduate' },
  {
    code: '2A',
    label: '中央党校大学',
    aliases: ['中央党校本科', '中央党校大学本科'],
    column: 'undergraduate',
  },
  {
    code: '2B',
    label: '省（区、市）委党校大学',
    aliases: [
      '省委党校大学',
      '省委党校本科',
      '市委党校大学',
      '市委党校本科',
      '区委党校大学',
      '自治区党委党校大学',
    ],
    column: 'undergraduate',
  },
  {
    code: '22',
    label: '大专',
    aliases: [
      ...[
        '大学专科',
        '专科',
        '专科生',
        '大专毕业',
        '专科毕业',
        '大学专科毕业',
        '高职',
        '高职高专',
        '高等专科',
      ],
      ...['全日制大专', '全日制专科', '在职大专', '成人大专', '函授大专', '自考大专', '电大专科', '电大大专'],
    ],
    column: 'junior-college',
  },
  { code: '2C', label: '中央党校大专', aliases: ['中央党校专科'], column: 'junior-college' },
  {
    code: '2D',
    label: '省（区、市）委党校大专',
    aliases: [
      '省委党校大专',
      '省委党校专科',
      '市委党校大专',
      '市委党校专科',
      '区委党校大专',
      '自治区党委党校大专',
    ],
    column: 'junior-college',
  },
  {
    code: '41',
    label: '中等专科',
    aliases: ['中专', '中专毕业', '中专生', '中等专业', '中等专业学校', '中等专科学校', '中师', '中等师范'],
    column: 'secondary-specialised',
  },
  {
    code: '44',
    label: '职业高中',
    aliases: ['职高', '职业中学', '职中', '职高毕业'],
    column: 'senior-secondary',
  },
  {
    code: '47',
    label: '技工学校',
    aliases: ['技校', '中技', '技工', '技校毕业'],
    column: 'senior-secondary',
  },
  {
    code: '61',
    label: '普通高中',
    aliases: ['高中', '普高', '高中毕业', '高级中学'],
    column: 'senior-secondary',
  },
  { code: '71', label: '初中', aliases: ['初级中学', '初中毕业'], column: 'basic' },
  { code: '81', label: '小学', aliases: ['小学毕业'], column: 'basic' },
  {
    code: '9',
    label: '其他',
    aliases: ['其它', '文盲', '半文盲', '文盲或半文盲', '不识字'],
    column: 'basic',
  },
];

/**
 * Education levels (学历) with the two-character codes of the 2017 党员信息采集表.
 *
 * Deliberately without an entry: 党校大学, 党校研究生 (central or provincial school?) and 职业中专
 * (中等专科 or 职业高中?): the clerk has to say. The columns of 23 and 44 follow common practice, no rule was found.
 */
export const education: CodeTable = {
  name: '学历',
  entries: levels,
  endings: ['文化程度', '程度', '文化', '学历', '毕业'],
};

const columnOfCode: ReadonlyMap<string, EducationColumn> = new Map(
  levels.map((level) => [level.code, level.column]),
);

/** The statistics column that counts an education code; null for a code outside the table. */
export function educationColumn(code: string): EducationColumn | null {
  return columnOfCode.get(code) ?? null;
}
