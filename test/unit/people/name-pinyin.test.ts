import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePinyin, pinyinSortKey } from '../../../shared/people/name-pinyin.ts';

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));

describe('typing a name in pinyin', () => {
  test.each([
    ['曾祥', 'zengxiang', 'zx'],
    ['单媛', 'shanyuan', 'sy'],
    ['仇和', 'qiuhe', 'qh'],
    ['解放', 'xiefang', 'xf'],
    ['查良镛', 'zhaliangyong', 'zly'],
    ['任重', 'renzhong', 'rz'],
    ['区志', 'ouzhi', 'oz'],
    ['朴树', 'piaoshu', 'ps'],
    ['吕布', 'lvbu', 'lb'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['万俟卨', 'moqixie', 'mqx'],
    ['长孙无忌', 'zhangsunwuji', 'zswj'],
    ['欧阳修', 'ouyangxiu', 'oyx'],
    ['买买提·艾力', 'maimaitiaili', 'mmtal'],
    ['刘龑', 'liuyan', 'ly'],
    ['John Smith', 'johnsmith', 'js'],
  ])('%s is found first by %s and %s', (name, full, initials) => {
    const found = namePinyin(name);
    expect(found.full[0]).toBe(full);
    expect(found.initials[0]).toBe(initials);
  });

  test('the ordinary reading of a surname is understood too', () => {
    expect(namePinyin('曾祥').full).toContain('cengxiang');
    expect(namePinyin('单媛').initials).toContain('dy');
    expect(namePinyin('尉迟恭').full).toContain('weichigong');
  });

  test('polyphones in the given name are understood', () => {
    expect(namePinyin('王重阳').full).toContain('wangchongyang');
    expect(namePinyin('李乐').full).toEqual(expect.arrayContaining(['lile', 'liyue']));
  });

  test('initials that the name does not have do not find it', () => {
    expect(namePinyin('百度').initials).not.toContain('oa');
  });

  test('characters without a reading are left out', () => {
    expect(namePinyin('王\uE1A2明').initials).toEqual(['wm']);
    expect(namePinyin('')).toEqual({ full: [], initials: [] });
  });

  test('there are at most eight readings, of plain letters, each with its initials', () => {
    fc.assert(
      fc.property(fc.string({ unit: han, minLength: 1, maxLength: 8 }), (name) => {
        const { full, initials } = namePinyin(name);
        expect(full.length).toBeLessThanOrEqual(8);
        expect(full.every((reading) => /^[a-z]+$/.test(reading))).toBe(true);
        expect(initials.length).toBeLessThanOrEqual(full.length);
        expect(new Set(full.map((reading) => reading.charAt(0)))).toEqual(
          new Set(initials.map((reading) => reading.charAt(0))),
        );
      }),
    );
  });
});

describe('the order of a roster', () => {
  const sorted = (names: readonly string[]) =>
    [...names].sort((a, b) => (pinyinSortKey(a) < pinyinSortKey(b) ? -1 : 1));

  test('goes by the reading of the surname, then of the given name', () => {
    expect(sorted(['张三', '曾祥', '单媛', '安平', '张安', '仇和', '占明'])).toEqual([
      '安平',
      '仇和',
      '单媛',
      '曾祥',
      '占明',
      '张安',
      '张三',
    ]);
  });

  test('keeps surnames that sound alike apart', () => {
    expect(sorted(['章安', '张伟', '章伟', '张安'])).toEqual(['张安', '张伟', '章安', '章伟']);
  });

  test('puts names that cannot be read last', () => {
    expect(sorted(['\uE1A2明', '周明'])).toEqual(['周明', '\uE1A2明']);
  });

  test('gives different names different keys', () => {
    const name = fc.string({ unit: han, minLength: 1, maxLength: 4 });
    fc.assert(fc.property(name, name, (a, b) => a === b || pinyinSortKey(a) !== pinyinSortKey(b)));
  });
});

test('100,000 names take less than two seconds', () => {
  const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单仇解查'];
  const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂乐重行长'];
  const pick = (from: readonly string[], index: number) => from[index % from.length] ?? '';
  const names = Array.from(
    { length: 100_000 },
    (_, index) => pick(surnames, index) + pick(given, index * 7) + pick(given, Math.floor(index / 25)),
  );
  const start = performance.now();
  for (const name of names) {
    namePinyin(name);
    pinyinSortKey(name);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
