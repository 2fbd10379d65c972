import { performance } from 'node:perf_hooks';
import type { Database } from 'better-sqlite3';
import { queueForSearch } from '../../electron/ledger/search/search-index.ts';
import { BulkLoad } from '../../electron/ledger/sqlite/bulk-load.ts';
import type { CodeTable } from '../../shared/codes/code-table.ts';
import { education } from '../../shared/codes/education.ts';
import { ethnicGroup } from '../../shared/codes/ethnic-group.ts';
import { memberKind } from '../../shared/codes/member-kind.ts';
import { membershipState } from '../../shared/codes/membership-state.ts';
import { workPost } from '../../shared/codes/work-post.ts';
import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import { partyMember } from '../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../shared/registers/definitions/party-organisation.ts';
import type { RowValues } from '../../shared/registers/register.ts';

/** Invented people, the same on every run: what the search and list benchmarks look through. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单解仇区';
const givenCharacters =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲飞红玉萍鹏华丹海波斌建国志春梅云宇浩凯健俊帆雪荣爱宁晨琳鑫月彬凤旭晓亮婷倩璐祥媛龙慧洁莉佳嘉琪瑞阳欣子轩涵梓浩然博怡思雨诗语德福贵生树林根水金木火土山川河江永长久远大小新民主力安康乐和顺';
const roads =
  '团结 和平 建设 人民 解放 胜利 红旗 光明 东风 新华 文化 育才 桥东 桥西 河滨 环城 向阳 朝阳 民主 友谊'.split(
    ' ',
  );
const towns = '城关镇 桥东镇 柳河镇 石门镇 白马镇 双溪镇'.split(' ');

/** A small fast generator (mulberry32), so that the people are the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th invented member, of one of `branches` branches with ids 1 to `branches`. */
export function inventMember(n: number, branches: number): RowValues {
  const random = randomFrom(n + 1);
  const below = (limit: number) => Math.floor(random() * limit);
  const of = <Item>(items: ArrayLike<Item>): Item => items[below(items.length)] as Item;
  /** The first items are the commoner ones, as with surnames. */
  const commoner = <Item>(items: ArrayLike<Item>): Item =>
    items[Math.floor(random() ** 2 * items.length)] as Item;
  const code = (table: CodeTable) => commoner(table.entries).code;
  const two = (value: number) => String(value).padStart(2, '0');
  const given = random() < 0.15 ? of(givenCharacters) : of(givenCharacters) + of(givenCharacters);
  // Month, day, area and sequence come from n, so that no ID number comes twice among three million people.
  const block = Math.floor(n / 10_000);
  const born = `${1935 + below(70)}-${two(1 + (block % 12))}-${two(1 + (Math.floor(block / 12) % 28))}`;
  // A year in which nobody joins before he is 20, nor after the newest list was written.
  const joined = Math.min(Number(born.slice(0, 4)) + 20 + below(25), 2024);
  const gender = random() < 0.6 ? '1' : '2';
  const first17 = `9901${two(Math.floor(n / 100) % 100)}${born.replaceAll('-', '')}${two(n % 100)}${below(5) * 2 + (gender === '1' ? 1 : 0)}`;
  const lost = random() < 0.01;
  return {
    name: commoner(surnames) + given,
    branch: 1 + below(branches),
    citizenId: first17 + citizenIdCheckCharacter(first17),
    gender,
    ethnicity: random() < 0.9 ? '01' : code(ethnicGroup),
    bornOn: born,
    education: code(education),
    kind: random() < 0.97 ? (memberKind.entries[0]?.code ?? null) : (memberKind.entries[1]?.code ?? null),
    joinedOn: `${joined}-${two(1 + below(12))}-${two(1 + below(28))}`,
    fullOn: `${joined + 1}-${two(1 + below(12))}-${two(1 + below(28))}`,
    workPost: code(workPost),
    mobile: `1${3 + below(7)}${String(below(1_000_000_000)).padStart(9, '0')}`,
    landline: random() < 0.05 ? `0990-${2_000_000 + below(7_000_000)}` : null,
    address: `连心县${of(towns)}${of(roads)}路${1 + below(200)}号${1 + below(30)}栋${1 + below(4)}单元${1 + below(18)}0${1 + below(4)}室`,
    state: random() < 0.98 ? (membershipState.entries[0]?.code ?? null) : code(membershipState),
    lost,
    lostSince: lost ? `${2010 + below(15)}-${two(1 + below(12))}` : null,
    floating: random() < 0.04,
    remarks: random() < 0.05 ? '材料待补' : null,
  };
}

/** How many branches so many members have. */
export function branchesOf(members: number): number {
  return Math.max(1, Math.round(members / 60));
}

/** The name of the n-th invented branch, from 1. */
export function branchName(n: number): string {
  return `中国共产党连心县第${n}支部委员会`;
}

/**
 * Loads invented members and their branches into an empty ledger, straight into the tables: this measures searching,
 * not saving. The members are queued for the search index.
 *
 * @returns what the loading took in milliseconds, the inventing not counted
 */
export function loadMembers(db: Database, count: number, branches = branchesOf(count)): number {
  const start = performance.now();
  let inventing = 0;
  db.transaction(() => {
    const organisations = new BulkLoad(db, partyOrganisation, branches);
    for (let n = 1; n <= branches; n += 1) {
      organisations.add({ name: branchName(n), shortName: `第${n}党支部` });
    }
    organisations.finish();
    const members = new BulkLoad(db, partyMember, count);
    for (let n = 0; n < count; n += 1) {
      const began = performance.now();
      const values = inventMember(n, branches);
      inventing += performance.now() - began;
      members.add(values);
    }
    members.finish();
    if (organisations.last !== null) queueForSearch(db, partyOrganisation, 1, organisations.last);
    if (members.last !== null) queueForSearch(db, partyMember, 1, members.last);
  })();
  return performance.now() - start - inventing;
}
