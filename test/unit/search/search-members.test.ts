import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { inventCitizenId, saveMembers } from '../../support/members.ts';

let ledger: Ledger;
/** An ID number that ends in X. */
const idWithX = [...Array(1000).keys()].map(inventCitizenId).find((id) => id.endsWith('X')) ?? '';

beforeAll(async () => {
  ledger = await makeLedger();
  await saveMembers(ledger, [
    { name: '曾祥', mobile: '13812345678', address: '连心县城关镇团结路91号13栋1单元295室' },
    { name: '单媛', landline: '0990-8411233', address: '连心县桥东镇和平路3-2-1203' },
    { name: '百度', mobile: '13987650138' },
    { name: '王小明', citizenId: idWithX, address: '连心县城关镇团结路19号31栋' },
    { name: '王芳', mobile: '13800007777' },
    { name: '张伟', mobile: '13911112222', address: '连心县城关镇团结路91号2栋' },
    { name: '努尔麦麦提·卡卡西' },
    { name: '赵龑' },
    { name: '李𫖯' },
    { name: '欧阳小明' },
    { name: 'John Smith' },
  ]);
});

async function found(search: string): Promise<readonly unknown[]> {
  const { rows, total } = await listRows(ledger, { register: 'party-member', search, limit: 50 });
  expect(total).toBe(rows.length);
  return rows.map(({ values }) => values.name);
}

describe('names', () => {
  test.each([
    ['王', ['王芳', '王小明']],
    ['小', ['欧阳小明', '王小明']],
    ['小明', ['欧阳小明', '王小明']],
    ['王小明', ['王小明']],
    ['欧阳小明', ['欧阳小明']],
    ['麦提卡卡', ['努尔麦麦提·卡卡西']],
    ['王明', []],
    ['明小阳欧', []],
  ])('%s finds by any characters in a row', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  test.each(['·', '•', '・', '･', '．', '.', '‧', '∙', '', ' '])(
    'a name dot typed as “%s” finds U+00B7',
    async (dot) => {
      expect(await found(`努尔麦麦提${dot}卡卡西`)).toEqual(['努尔麦麦提·卡卡西']);
    },
  );

  test('rare characters are found, also those beyond the first plane', async () => {
    expect(await found('龑')).toEqual(['赵龑']);
    expect(await found('𫖯')).toEqual(['李𫖯']);
    expect(await found('李𫖯')).toEqual(['李𫖯']);
  });
});

describe('pinyin', () => {
  test.each([
    ['zx', ['曾祥']],
    ['ZX', ['曾祥']],
    ['ｚｘ', ['曾祥']],
    ['zengx', ['曾祥']],
    ['zengxiang', ['曾祥']],
    ['cengxiang', ['曾祥']],
    ['xiang', ['曾祥']],
    ['sy', ['单媛']],
    ['shanyuan', ['单媛']],
    ['danyuan', ['单媛']],
    ['oa', []],
    ['aidu', []],
    ['bd', ['百度']],
    ['wangxm', ['王小明']],
    ['wangxiaoming', ['王小明']],
    ['oyxm', ['欧阳小明']],
    ['ouyangxiaom', ['欧阳小明']],
    ['nuermaimaiti', ['努尔麦麦提·卡卡西']],
    ['smith', ['John Smith']],
    ['john smith', ['John Smith']],
    ['johnsm', ['John Smith']],
  ])('%s', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  test('characters and pinyin may stand in one word', async () => {
    expect(await found('王xm')).toEqual(['王小明']);
    expect(await found('王fang')).toEqual(['王芳']);
  });
});

describe('numbers', () => {
  test.each([
    ['138', ['百度', '王芳', '曾祥']],
    ['13812345', ['曾祥']],
    ['13812345678', ['曾祥']],
    ['138 1234 5678', ['曾祥']],
    ['5678', ['曾祥']],
    ['345678', ['曾祥']],
    ['3456', []],
    ['8411', ['单媛']],
    ['0990-8411', ['单媛']],
    ['09908411233', ['单媛']],
    ['1233', ['单媛']],
  ])('telephone %s finds by beginning and end, with and without the area code', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  test('an ID number is found whole and by its end, with a large or small X', async () => {
    expect(await found(idWithX)).toEqual(['王小明']);
    expect(await found(idWithX.toLowerCase())).toEqual(['王小明']);
    expect(await found(idWithX.slice(-4))).toEqual(['王小明']);
    expect(await found(idWithX.slice(-6).toLowerCase())).toEqual(['王小明']);
  });

  test('the beginning of an ID number, an area and a birth date, finds nobody', async () => {
    expect(await found(idWithX.slice(0, 6))).toEqual([]);
    expect(await found(idWithX.slice(0, 14))).toEqual([]);
  });
});

describe('addresses', () => {
  test.each([
    ['团结', ['王小明', '曾祥', '张伟']],
    ['团结路', ['王小明', '曾祥', '张伟']],
    ['团结路91号', ['曾祥', '张伟']],
    ['团结路91号13栋1单元295室', ['曾祥']],
    ['连心县城关镇团结路91号13栋1单元295室', ['曾祥']],
    ['3-2-1203', ['单媛']],
    ['3－2－1203', ['单媛']],
    ['2-1203', ['单媛']],
    ['1203', ['单媛']],
  ])('%s', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  test('what only has the same grams in another order is not found', async () => {
    expect(await found('91号31栋')).toEqual([]);
    expect(await found('13栋团结路91号')).toEqual([]);
  });

  test('a single character is sought in names only', async () => {
    expect(await found('路')).toEqual([]);
  });
});

describe('several words', () => {
  test.each([
    ['王 138', ['王芳']],
    ['张 团结路', ['张伟']],
    ['张　91号', ['张伟']],
    ['团结路，295室', ['曾祥']],
    ['王 张', []],
    ['wang 7777', ['王芳']],
  ])('%s must all be found', async (search, names) => {
    expect(await found(search)).toEqual(names);
  });

  test('nothing but blanks and marks finds everybody', async () => {
    expect(await found(' · " * ')).toHaveLength(11);
  });

  test('words of the query language are only words', async () => {
    expect(await found('OR')).toEqual([]);
    expect(await found('"王" NOT (')).toEqual([]);
    expect(await found("'; DROP TABLE")).toEqual([]);
  });
});

describe('changes', () => {
  test('a changed row is found by what it is now, a removed one not at all, a restored one again', async () => {
    const [row] = await saveMembers(ledger, [{ name: '钱多', mobile: '13700001111' }], 950);
    const id = row?.id ?? 0;
    await changeLedger(ledger, { kind: 'edit', label: '改名' }, (changes) =>
      changes.update(partyMember, id, 1, { name: '孙少' }),
    );
    expect(await found('钱多')).toEqual([]);
    expect(await found('孙少')).toEqual(['孙少']);
    await changeLedger(ledger, { kind: 'edit', label: '删除' }, (changes) =>
      changes.remove(partyMember, id, 2),
    );
    expect(await found('孙少')).toEqual([]);
    expect(await found('1111')).toEqual([]);
    const bin = await listRows(ledger, {
      register: 'party-member',
      search: '孙少',
      removed: true,
      limit: 50,
    });
    expect(bin.rows.map((binned) => binned.id)).toEqual([id]);
    await changeLedger(ledger, { kind: 'edit', label: '恢复' }, (changes) =>
      changes.restore(partyMember, id, 3),
    );
    expect(await found('孙少')).toEqual(['孙少']);
  });
});
