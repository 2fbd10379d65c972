/** One row of the sample register: what stands in the cells, in the order of the headings. */
export type SampleRow = readonly (string | number | Date | null)[];

export const community = '柳岸社区';
export const committee = `中国共产党${community}委员会`;
export const branches: readonly string[] = ['第一', '第二', '第三', '流动党员临时'].map(
  (name) => `${committee}${name}支部委员会`,
);

/** Members written before the mistakes are put in; row 1 is index 0. */
export const memberCount = 160;

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜'];
const given = [...'明芳伟丽强静军敏杰燕勇兰建国秀英志红文玉海春晓云龙梅平桂林'];
const schooling = ['大学', '大专', '初中', '普通高中', '硕士研究生', '本科', '中等专科', '小学'];
const posts = ['退休人员', '社区工作人员', '公务员', '事业单位专业技术岗位', '其他从业人员', '自由职业人员'];
const oddNames: ReadonlyMap<number, readonly [string, string]> = new Map([
  [7, ['阿依古丽·麦麦提', '维吾尔']],
  [19, ['巴特尔•苏和', '蒙古']],
  [31, ['刘龑', '汉']],
  [43, ['𠮷文海', '汉']],
]);

/** Mulberry32: the same numbers on every machine for one seed. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** GB 11643-1999 check digit over an area code that no place has (99….). */
function inventedId(born: string, order: number): string {
  const body = `990201${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

/** Dates the way different clerks typed them over the years. */
function written(date: string, style: number): string | Date {
  const [year = '', month = '', day = ''] = date.split('-');
  if (style === 0) return new Date(`${date}T00:00:00Z`);
  if (style === 1) return `${year}.${month}.${day}`;
  if (style === 2) return `${year}年${Number(month)}月${Number(day)}日`;
  return `${year}-${month}-${day}`;
}

/** The invented members, the handful of real mistakes among them. */
export function sampleMembers(): readonly SampleRow[] {
  const next = generator(20260701);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const rows = Array.from({ length: memberCount }, (_, index) => {
    const odd = oddNames.get(index);
    const plain = pick(surnames) + pick(given) + (next(4) === 0 ? '' : pick(given));
    const padded = plain.length === 2 ? `${plain.charAt(0)}　${plain.charAt(1)}` : plain;
    const year = 1945 + next(58);
    const born = `${year}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`;
    const woman = next(5) < 2;
    const joinedYear = Math.min(2024, Math.max(year + 20 + next(15), 1979));
    const joined = `${joinedYear}-07-01`;
    const probationary = index % 20 === 11;
    const floating = index % 16 === 15;
    const branch = floating ? branches[3] : branches[index % 3];
    const style = index % 4;
    return [
      index + 1,
      odd?.[0] ?? padded,
      branch ?? '',
      inventedId(born, 2 * (index + 1) + (woman ? 0 : 1)),
      woman ? '女' : '男',
      odd?.[1] ?? (index % 3 === 0 ? '汉' : '汉族'),
      written(born, style),
      pick(schooling),
      probationary ? '预备党员' : '正式党员',
      written(probationary ? '2026-03-10' : joined, style),
      probationary ? null : written(`${joinedYear + 1}-07-01`, style),
      pick(posts),
      13800000000 + index + 1,
      index % 9 === 0 ? `0990-${5550000 + index}` : null,
      `${community}柳岸路${1 + next(60)}号${1 + next(6)}幢${101 + next(6) * 100}室`,
      '正常',
      '否',
      null,
      floating ? '是' : '否',
      floating ? '样例省样例市样例区' : null,
      null,
    ] as (string | number | Date | null)[];
  });
  return putInMistakes(rows);
}

function putInMistakes(rows: (string | number | Date | null)[][]): readonly SampleRow[] {
  const put = (row: number, column: number, value: string | number | null): void => {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = value;
  };
  const idOf = (row: number): string => String(rows[row]?.[3]);
  const wrongDigit = idOf(20).endsWith('1') ? '2' : '1';
  put(20, 3, idOf(20).slice(0, 17) + wrongDigit);
  // Typed into a number cell, Excel keeps 15 digits only.
  put(36, 3, Number(`${idOf(36).slice(0, 15)}000`));
  put(52, 1, null);
  put(68, 3, idOf(67));
  put(84, 6, '1968年2月30日');
  put(100, 10, '1975.01.01');
  put(116, 5, '柳岸族');
  put(124, 12, 1380000012);
  put(132, 6, '1950.01.01');
  put(140, 4, rows[140]?.[4] === '女' ? '男' : '女');
  return rows;
}
