import type { CodeEntry, CodeTable } from './code-table.ts';

/**
 * Work posts (工作岗位) of the 2017 党员信息采集表.
 *
 * A code begins with the prefix of the statistics row that counts it; the rows are in `work-post-row.ts`. The digits
 * are those of the statistical code tree; the letter after them numbers the names of one row here and is kept for
 * good, since the national four-digit codes are not published. 农民工 is a question of its own, not a post.
 */
export const workPost: CodeTable = {
  name: '工作岗位',
  entries: [
    { code: '011a', label: '公务员' },
    { code: '011b', label: '参照公务员法管理的工作人员', aliases: ['参公人员', '参公管理人员'] },
    { code: '012a', label: '事业单位管理岗位', aliases: ['事业单位管理人员'] },
    { code: '013a', label: '事业单位专业技术岗位', aliases: ['事业单位专业技术人员'] },
    { code: '014a', label: '公有经济控制企业管理岗位', aliases: ['国有企业管理岗位', '国有企业管理人员'] },
    {
      code: '015a',
      label: '公有经济控制企业专业技术岗位',
      aliases: ['国有企业专业技术岗位', '国有企业专业技术人员'],
    },
    { code: '016a', label: '公有经济控制单位工勤岗位' },
    { code: '016b', label: '机关单位工勤岗位', aliases: ['机关工勤岗位', '机关工勤人员'] },
    { code: '016c', label: '事业单位工勤岗位', aliases: ['事业单位工勤人员'] },
    { code: '021a', label: '非公有经济控制企业管理岗位', aliases: ['非公企业管理岗位', '非公企业管理人员'] },
    {
      code: '022a',
      label: '非公有经济控制企业专业技术岗位',
      aliases: ['非公企业专业技术岗位', '非公企业专业技术人员'],
    },
    { code: '023a', label: '民办非企业管理岗位', aliases: ['社会组织管理岗位', '社会组织管理人员'] },
    {
      code: '024a',
      label: '民办非企业专业技术岗位',
      aliases: ['社会组织专业技术岗位', '社会组织专业技术人员'],
    },
    { code: '025a', label: '非公有企业工勤岗位', aliases: ['非公企业工勤岗位', '非公企业工勤人员'] },
    { code: '025b', label: '民办非企业工勤岗位', aliases: ['社会组织工勤岗位', '社会组织工勤人员'] },
    { code: '1a', label: '农牧渔业生产人员', aliases: ['农民', '务农', '牧民', '渔民', '农牧渔民'] },
    { code: '1b', label: '乡村医生', aliases: ['村医'] },
    {
      code: '113',
      label: '外出务工经商人员',
      aliases: ['外出务工', '外出经商', '外出务工人员', '外出务工经商'],
    },
    { code: '1c', label: '其他农牧渔民' },
    { code: '2a', label: '解放军、武警', aliases: ['解放军', '武警', '军人', '现役军人'] },
    ...studentYears('3a', '研究生', []),
    ...studentYears('3b', '本科', ['本科生', '大学本科']),
    ...studentYears('3c', '专科', ['专科生', '大专']),
    { code: '3d', label: '中等专业学校学生', aliases: ['中专学生', '中专生'] },
    { code: '3e', label: '高中学生', aliases: ['高中生'] },
    { code: '3f', label: '技工学校学生', aliases: ['技校学生', '技校生'] },
    { code: '4a', label: '离休干部', aliases: ['离休', '离休人员'] },
    {
      code: '4b',
      label: '退休人员',
      aliases: ['退休', '已退休', '退休职工', '退休干部', '退休工人', '退休教师'],
    },
    { code: '4c', label: '退职人员', aliases: ['退职'] },
    { code: '4d', label: '内部退养职工', aliases: ['内退', '内部退养', '内退职工', '内退人员'] },
    { code: '5a', label: '社区工作人员', aliases: ['社区工作者', '社区干部'] },
    { code: '5b', label: '大学生村官' },
    { code: '5c', label: '停薪留职人员', aliases: ['停薪留职'] },
    {
      code: '5d',
      label: '个体工商户中的从业人员',
      aliases: ['个体工商户', '个体户', '个体', '个体从业人员'],
    },
    { code: '5e', label: '自由职业人员', aliases: ['自由职业', '自由职业者'] },
    {
      code: '5f',
      label: '（转业）待安置、学生毕业未就业的人员',
      aliases: ['转业待安置', '待安置', '毕业未就业', '学生毕业未就业', '未就业毕业生'],
    },
    { code: '5g', label: '其他从业人员' },
    { code: '5h', label: '其他无业人员', aliases: ['无业', '无业人员'] },
  ],
};

/** The three years that the form tells apart for one kind of student. */
function studentYears(code: string, kind: string, otherNames: readonly string[]): readonly CodeEntry[] {
  return ['毕业年级', '一年级', '其他年级'].map((year, index) => ({
    code: `${code}${index + 1}`,
    label: `${kind}${year}`,
    aliases: [kind, ...otherNames].flatMap((name) => [
      `${name}${year}`,
      `${year}${name}`,
      `${name}（${year}）`,
    ]),
  }));
}
