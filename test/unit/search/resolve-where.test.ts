import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { nameFinder } from '../../../electron/ledger/records/find-by-name.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { resolveWhere } from '../../../shared/registers/resolve-where.ts';
import { makeLedger } from '../../support/ledgers.ts';

let ledger: Ledger;
let first = 0;

beforeAll(async () => {
  ledger = await makeLedger();
  await changeLedger(ledger, { kind: 'edit', label: '新建支部' }, async (changes) => {
    const row = await changes.insert(partyOrganisation, {
      name: '中国共产党连心县团结社区第一支部委员会',
      shortName: '第一党支部',
    });
    first = row.id;
    await changes.insert(partyOrganisation, {
      name: '中国共产党连心县团结社区第二支部委员会',
      shortName: '第二党支部',
    });
  });
});

function where(field: string, text: string) {
  return resolveWhere(partyMember, field, text, nameFinder(ledger));
}

describe('a condition as a person writes it', () => {
  test.each(['性别', 'gender', ' 性 别 '])('the field may be called %s', (word) => {
    expect(where(word, '女')).toEqual([{ field: 'gender', op: 'is', value: '2' }]);
  });

  test.each([
    ['出生日期', '1980', { field: 'bornOn', op: 'is', value: '1980' }],
    ['出生年月', '1980-01', { field: 'bornOn', op: 'is', value: '1980-01' }],
    ['born-on', '1980年1月', { field: 'bornOn', op: 'is', value: '1980-01' }],
    ['入党时间', '2001.07.01', { field: 'joinedOn', op: 'is', value: '2001-07-01' }],
    ['是否为失联党员', '是', { field: 'lost', op: 'is', value: true }],
    ['是否失联', '否', { field: 'lost', op: 'is', value: false }],
    ['家庭住址', '团结路', { field: 'address', op: 'contains', value: '团结路' }],
    ['手机号', '138', { field: 'mobile', op: 'contains', value: '138' }],
    ['备注', '空白', { field: 'remarks', op: 'blank' }],
    ['固定电话', '', { field: 'landline', op: 'blank' }],
    ['固定电话', '已填', { field: 'landline', op: 'filled' }],
  ])('%s=%s', (word, text, condition) => {
    expect(where(word, text)).toEqual([condition]);
  });

  test.each(['第一党支部', '中国共产党连心县团结社区第一支部委员会', '第一支部', '第一'])(
    'a branch may be called %s',
    (name) => {
      expect(where('所在党支部', name)).toEqual([{ field: 'branch', op: 'is', value: first }]);
    },
  );

  test('several answers are parted by commas', () => {
    expect(where('性别', '男，女')).toEqual([{ field: 'gender', op: 'in', value: ['1', '2'] }]);
  });

  test('a span has an open or a closed end', () => {
    expect(where('出生日期', '1980..1989')).toEqual([
      { field: 'bornOn', op: 'from', value: '1980' },
      { field: 'bornOn', op: 'to', value: '1989' },
    ]);
    expect(where('出生日期', '..1949')).toEqual([{ field: 'bornOn', op: 'to', value: '1949' }]);
  });
});

describe('what cannot be meant is refused in plain words', () => {
  test.each([
    ['生肖', '虎', '党员没有“生肖”这一栏。可用的栏目：'],
    ['性别', '甲', '“性别”没有“甲”。可以写：'],
    ['出生日期', '去年', '“出生日期”没有“去年”。请写成如 1980、1980-01'],
    ['所在党支部', '第九支部', '“所在党支部”没有“第九支部”。请检查名称是否写对'],
    ['所在党支部', '团结社区', '“所在党支部”里有不止一个“团结社区”：中国共产党'],
    ['民族', '汉族', '“民族”属于个人信息，只登记在卡片上，不能用来筛选、排序或分组。'],
    ['公民身份证号', '9901', '属于个人信息'],
  ])('%s=%s', (word, text, message) => {
    expect(() => where(word, text)).toThrow(message);
  });
});
