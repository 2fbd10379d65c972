import { ethnicGroup } from '../../codes/ethnic-group.ts';

/** In the label of a field: an ID number or a trait that nobody is to be picked out by would be kept after all. */
export const wordsOfIdentity = /身份证|公民身份|护照|民族|宗教|信仰|血型|指纹|人脸/;

/** In an answer: numbers of persons. */
const numbersOfPeople = /身份证|护照/;

/**
 * Kinds of people that an office could watch or sort its residents by (privacy rules 3 and 7), in an answer and in free
 * texts. Matters and events stay possible: 信访接待, 禁毒宣传, 民族团结活动.
 */
export const kindsOfPeople = new RegExp(
  [
    '(信访|上访)(户|人|对象|群众)|访民|缠访|闹访',
    '(外来|流动|暂住)(人|户|务工|居民)|重点(人|户|对象|关注|管控)|特殊人群|维稳|管控对象|稳控',
    '刑满|刑释|矫正(人|对象)|(吸毒|戒毒|涉毒|涉邪|邪教|涉恐|涉稳)人|精神(病人|病患|障碍)|艾滋病(人|患)',
    '少数民族|信教|佛教|道教|伊斯兰|穆斯林|天主教|基督教|教徒|育龄',
  ].join('|'),
);

const ethnicGroups = new Set(
  ethnicGroup.entries.map(({ label }) => label).filter((label) => label.endsWith('族')),
);

export const noKindsOfPeople =
  '不能设这个选项：本软件不按信访、外来人口、民族、宗教、健康等给人分类。困难帮扶请用“结对帮扶”，事情请记事情本身。';

/** Whether an answer would sort people into kinds that the program does not keep. */
export function sortsPeople(answer: string): boolean {
  const text = answer.normalize('NFKC').replace(/\s/gu, '');
  return numbersOfPeople.test(text) || kindsOfPeople.test(text) || ethnicGroups.has(text);
}
