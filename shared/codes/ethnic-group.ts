import type { CodeEntry, CodeTable } from './code-table.ts';

/** GB/T 3304 in code order, 01 to 56, without 族. */
const names =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺';

/** Short forms in daily use beyond leaving out 族. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  蒙古: ['蒙族'],
  维吾尔: ['维族'],
  哈萨克: ['哈族'],
  朝鲜: ['朝族'],
  // The state's name is written with 兹, and so do many lists.
  乌孜别克: ['乌兹别克', '乌兹别克族'],
};

/** Ethnic groups (民族), GB/T 3304: the 56 groups, 97 (not identified) and 98 (naturalised). */
export const ethnicGroup: CodeTable = {
  name: '民族',
  entries: [
    ...names.split(' ').map(
      (name, index): CodeEntry => ({
        code: String(index + 1).padStart(2, '0'),
        label: `${name}族`,
        aliases: [name, ...(shortForms[name] ?? [])],
      }),
    ),
    {
      code: '97',
      label: '其他',
      aliases: ['其它', '其他（未识别的民族）', '未识别民族', '未识别', '穿青人'],
    },
    { code: '98', label: '外国血统中国籍人士', aliases: ['外国血统', '外国血统中国籍', '入籍'] },
  ],
};

/** Whether a code counts as 少数民族 in the Party's statistics: everything but 汉族. */
export function isEthnicMinority(code: string): boolean {
  return code !== '01';
}
