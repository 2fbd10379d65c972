import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { commitImport } from '../../electron/import/commit-import.ts';
import { stageImport } from '../../electron/import/stage-import.ts';
import { createLedger } from '../../electron/ledger/create-ledger.ts';
import { ledgerOn, localNow } from '../../electron/ledger/ledger.ts';
import { writeMeta } from '../../electron/ledger/meta.ts';
import { applicationId, migrate } from '../../electron/ledger/migrate.ts';
import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import { type Before, brokenPromises } from './aftermath.ts';
import { addApplicants } from './applicants.ts';
import { strike, type Work } from './strike.ts';

export interface Torture {
  readonly rounds: number;
  /** Chooses the moments; the same seed strikes at the same ones, as far as a machine repeats itself. */
  readonly seed: number;
  onRound?(round: number, work: Work, broken: readonly string[], said: readonly string[]): void;
}

/** How long each kind of work is let run at most, in milliseconds from its beginning. */
const longest: Readonly<Record<Work, number>> = {
  import: 700,
  save: 300,
  migrate: 60,
  backup: 400,
  purge: 700,
};

const works: readonly Work[] = ['import', 'save', 'migrate', 'backup', 'purge'];

/** Members already there, and members on the list that is imported. */
const present = 200;
const listed = 2000;

/** Kills a working ledger again and again; each time everything that was acknowledged must be there, and nothing by halves. */
export async function torture({ rounds, seed, onRound }: Torture): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-torture-'));
  const broken: string[] = [];
  const random = randomFrom(seed);
  try {
    const models = await makeModels(folder);
    for (let round = 0; round < rounds; round += 1) {
      const work = works[round % works.length] ?? 'save';
      const victim = join(folder, 'victim.lianxin');
      rmSync(victim, { recursive: true, force: true });
      cpSync(models[modelOf(work)], victim, { recursive: true });
      const said = await strike(work, victim, models.list, random() * longest[work]);
      const before: Before = { members: work === 'migrate' ? 0 : present, lastSave: 0, listed };
      const found = await brokenPromises(work, victim, said, before);
      onRound?.(round, work, found, said);
      broken.push(...found.map((promise) => `round ${round} (${work}): ${promise}`));
    }
    return broken;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which ledger a kind of work is done on. */
function modelOf(work: Work): 'filled' | 'old' | 'due' {
  return work === 'migrate' ? 'old' : work === 'purge' ? 'due' : 'filled';
}

/** A ledger with members, one with applicants to erase, an old one of the first schema, and a list to import. */
async function makeModels(
  folder: string,
): Promise<{ filled: string; due: string; old: string; list: string }> {
  const filled = join(folder, 'filled.lianxin');
  const office = { name: '柳岸社区党委', level: '街道' };
  const now = localNow();
  const ledger = ledgerOn(
    await createLedger(filled, { office, practice: true, now, appVersion: '0.0.0' }),
    '测试',
  );
  const first = join(folder, 'first.csv');
  writeFileSync(first, memberList(0, present));
  const store = await stageImport(ledger.db, { file: first, today: now.slice(0, 10) });
  await commitImport(ledger, store);
  store.discard();
  await ledger.close();

  const due = join(folder, 'due.lianxin');
  cpSync(filled, due, { recursive: true });
  await addApplicants(due);

  const old = join(folder, 'old.lianxin');
  cpSync(filled, old, { recursive: true });
  for (const part of ['ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm'])
    rmSync(join(old, part), { force: true });
  const db = new Database(join(old, 'ledger.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, 1);
  writeMeta(db, { ledgerId: 'old', office, practice: true, createdAt: now, appVersion: '0.0.0' });
  db.close();

  const list = join(folder, 'list.csv');
  writeFileSync(list, memberList(present, listed));
  return { filled, due, old, list };
}

/** Invented members with ID numbers of an area that does not exist. */
function memberList(from: number, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const first17 = `990201${1950 + (number % 40)}0101${String(number % 1000).padStart(3, '0')}`;
    const born = `${1950 + (number % 40)}-01-01`;
    const gender = number % 2 === 1 ? '男' : '女';
    // A thousand numbers a year of birth: the area counts on.
    const id = `${9902}${String(Math.floor(number / 1000) + 10)}${first17.slice(6)}`;
    return `王${'甲乙丙丁戊己庚辛'[number % 8]},第一党支部,${id}${citizenIdCheckCharacter(id)},${gender},汉族,${born},大专,正式党员,1990-01-01,1991-01-01,退休人员,138${String(number).padStart(8, '0')},柳岸路1号,正常`;
  });
  const header =
    '姓名,所在党支部,公民身份证号,性别,民族,出生日期,学历,人员类别,加入党组织日期,转为正式党员日期,工作岗位,手机号,家庭住址,党籍状态';
  return `${header}\n${lines.join('\n')}\n`;
}

/** mulberry32: small, seedable, and good enough to choose moments. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
