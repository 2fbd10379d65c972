/** One line of the row head shared by tables 2, 3 and 4 of 党内统计. */
export interface WorkPostRow {
  /** A post is counted in every row whose prefix its code begins with; '' counts everyone. */
  readonly prefix: string;
  readonly label: string;
  /** The heading a row is printed under. */
  readonly group: '公有制单位' | '非公有制单位' | null;
  /** Counts only those who are also 农民工 (0164 and 0253 of the national code tree). */
  readonly migrantWorkers?: boolean;
}

/** The 23 rows in print order. 总计 = 一 to 六; 在岗职工 = both 合计; an 其中 row repeats part of the row above it. */
export const workPostRows: readonly WorkPostRow[] = [
  { prefix: '', label: '总计', group: null },
  { prefix: '0', label: '一、在岗职工', group: null },
  { prefix: '01', label: '合计', group: '公有制单位' },
  { prefix: '011', label: '党政机关工作人员', group: '公有制单位' },
  { prefix: '012', label: '事业单位管理人员', group: '公有制单位' },
  { prefix: '013', label: '事业单位专业技术人员', group: '公有制单位' },
  { prefix: '014', label: '企业管理人员', group: '公有制单位' },
  { prefix: '015', label: '企业专业技术人员', group: '公有制单位' },
  { prefix: '016', label: '工勤技能人员', group: '公有制单位' },
  { prefix: '016', label: '其中农民工', group: '公有制单位', migrantWorkers: true },
  { prefix: '02', label: '合计', group: '非公有制单位' },
  { prefix: '021', label: '企业管理人员', group: '非公有制单位' },
  { prefix: '022', label: '企业专业技术人员', group: '非公有制单位' },
  { prefix: '023', label: '民办非企业单位管理人员', group: '非公有制单位' },
  { prefix: '024', label: '民办非企业专业技术人员', group: '非公有制单位' },
  { prefix: '025', label: '工勤技能人员', group: '非公有制单位' },
  { prefix: '025', label: '其中农民工', group: '非公有制单位', migrantWorkers: true },
  { prefix: '1', label: '二、农牧渔民', group: null },
  { prefix: '113', label: '其中外出务工经商人员', group: null },
  { prefix: '2', label: '三、军人、武警', group: null },
  { prefix: '3', label: '四、学生', group: null },
  { prefix: '4', label: '五、离退休人员', group: null },
  { prefix: '5', label: '六、其他', group: null },
];

/** Whether a row counts somebody with this post. */
export function countsWorkPost(row: WorkPostRow, code: string, migrantWorker: boolean): boolean {
  return code.startsWith(row.prefix) && (row.migrantWorkers !== true || migrantWorker);
}
