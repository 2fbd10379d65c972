/** Surnames of two or three characters (复姓) that occur today; the reading is left to the pinyin table. */
const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 夏侯 端木 南宫 西门 百里 东郭 呼延 ' +
    '赫连 澹台 公冶 公羊 公西 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 轩辕 钟离 闾丘 鲜于 亓官 司寇 子车 颛孙 巫马 ' +
    '漆雕 乐正 壤驷 拓跋 夹谷 宰父 谷梁 段干 梁丘 左丘 东门 羊舌 微生 呼衍 万俟 第五 独孤 哥舒 完颜 叶赫 耶律 ' +
    '纳兰 富察 爱新觉罗 叶赫那拉 阿史那'
  ).split(' '),
);

const longest = 4;

/** The compound surname a name begins with, if something is left for the given name; null otherwise. */
export function compoundSurnameOf(name: string): string | null {
  for (let length = Math.min(longest, name.length - 1); length >= 2; length -= 1) {
    const head = name.slice(0, length);
    if (compoundSurnames.has(head)) return head;
  }
  return null;
}
