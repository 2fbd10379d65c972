import { educationColumns } from '../../codes/education.ts';
import { workPostRows } from '../../codes/work-post-row.ts';
import { type AgeBand, communityAgeBands, memberAgeBands } from './age-bands.ts';
import { communityEducationRows } from './education-rows.ts';
import { type JoiningBand, joiningBands } from './joining-bands.ts';

/** A row or column of a statistics table. */
export interface StatisticsLine {
  readonly label: string;
  /** The heading that it and its neighbours stand under. */
  readonly group: string | null;
}

/** One line is the sum of others. */
export interface SumRule {
  /** As the check names it: `总计＝一＋二＋三＋四＋五＋六`. */
  readonly label: string;
  readonly total: number;
  readonly parts: readonly number[];
}

export interface StatisticsTable {
  readonly key: 'basic' | 'joining' | 'education' | 'community';
  /** Number among the annual forms. */
  readonly number: string;
  readonly title: string;
  readonly columns: readonly StatisticsLine[];
  readonly rows: readonly StatisticsLine[];
  readonly columnSums: readonly SumRule[];
  readonly rowSums: readonly SumRule[];
}

/** The tables that are filled from the member register, in the order of the forms. */
export const statisticsTables: readonly StatisticsTable[] = [
  workPostTable('basic', '二', '党员基本情况', '年龄', memberAgeBands, [
    '预备党员',
    '女',
    '少数民族',
    '台湾省籍',
  ]),
  workPostTable('joining', '三', '党员入党时间情况', '入党时间', joiningBands),
  workPostTable('education', '四', '党员学历情况', '学历', educationColumns),
  communityTable(),
];

/** A table with the 23-row head of work posts: 总数, some columns that overlap, and bands that make up 总数. */
function workPostTable(
  key: StatisticsTable['key'],
  number: string,
  title: string,
  group: string,
  bands: readonly { readonly label: string }[],
  others: readonly string[] = [],
): StatisticsTable {
  const firstBand = 1 + others.length;
  return {
    key,
    number,
    title,
    columns: [
      ...['总数', ...others].map((label) => ({ label, group: null })),
      ...bands.map(({ label }) => ({ label, group })),
    ],
    rows: workPostRows,
    columnSums: [{ label: `${group}各栏之和＝总数`, total: 0, parts: indexes(firstBand, bands.length) }],
    rowSums: [
      workPostSum('总计＝一＋二＋三＋四＋五＋六', ''),
      workPostSum('在岗职工＝公有制＋非公有制', '0'),
      workPostSum('公有制合计＝以下六行', '01'),
      workPostSum('非公有制合计＝以下五行', '02'),
    ],
  };
}

/** A row is made up of those whose prefix is one digit longer; an 其中 row repeats what is counted above it. */
function workPostSum(label: string, prefix: string): SumRule {
  const parts = workPostRows.flatMap((row, index) =>
    row.prefix.length === prefix.length + 1 && row.prefix.startsWith(prefix) && row.migrantWorkers !== true
      ? [index]
      : [],
  );
  return { label, total: workPostRows.findIndex((row) => row.prefix === prefix), parts };
}

/** Table 六: who the members of a community are, and who of them holds a post. */
function communityTable(): StatisticsTable {
  const groups: readonly [string, readonly (AgeBand | JoiningBand | { readonly label: string })[]][] = [
    ['年龄', communityAgeBands],
    ['入党时间', joiningBands],
    ['学历', communityEducationRows],
  ];
  const rows: StatisticsLine[] = ['总计', '女'].map((label) => ({ label, group: null }));
  const rowSums: SumRule[] = [];
  for (const [group, bands] of groups) {
    rowSums.push({ label: `${group}各行之和＝总计`, total: 0, parts: indexes(rows.length, bands.length) });
    rows.push(...bands.map(({ label }) => ({ label, group })));
  }
  return {
    key: 'community',
    number: '六',
    title: '街道、社区（居委会）党员情况',
    columns: [
      { label: '城市街道党员总数', group: null },
      { label: '其中：城市社区（居委会）党员总数', group: null },
      { label: '乡镇社区党员总数', group: null },
      { label: '社区党支部（总支、党委）委员', group: null },
      { label: '其中：兼任居委会委员', group: null },
      { label: '社区党支部（总支、党委）书记', group: null },
      { label: '其中：兼任居委会主任', group: null },
      { label: '居委会委员', group: '补充资料' },
      { label: '居委会主任', group: '补充资料' },
    ],
    rows,
    columnSums: [],
    rowSums,
  };
}

function indexes(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
