import type { EducationColumn } from '../../codes/education.ts';

/** 学历 in table 六: some columns of table 四 taken together. */
export const communityEducationRows: readonly {
  readonly label: string;
  readonly columns: readonly EducationColumn[];
}[] = [
  { label: '大专及以上', columns: ['postgraduate', 'undergraduate', 'junior-college'] },
  { label: '中专', columns: ['secondary-specialised'] },
  { label: '高中、中技', columns: ['senior-secondary'] },
  { label: '初中及以下', columns: ['basic'] },
];
