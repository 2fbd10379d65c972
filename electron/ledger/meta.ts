import type { Database } from 'better-sqlite3';

/** 单位: whose ledger this is. */
export interface Office {
  readonly name: string;
  /** 街道 or 乡镇: where the community belongs; decides columns of 党内统计表六. */
  readonly level: string;
  readonly code?: string;
}

/** What a ledger says about itself. */
export interface LedgerMeta {
  /** A UUID that tells this ledger from every other. */
  readonly ledgerId: string;
  readonly office: Office;
  /** 练习册: invented data; every page and print says so (P39). */
  readonly practice: boolean;
  readonly createdAt: string;
  /** Version of the program that last wrote the schema. */
  readonly appVersion: string;
  /** Folder on another disk that gets a copy of every backup; null if none was chosen. */
  readonly secondPlace: string | null;
}

export function readMeta(db: Database): LedgerMeta {
  const rows = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM meta').all();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const given = (key: string) => values.get(key) || null;
  const code = given('officeCode');
  return {
    ledgerId: values.get('ledgerId') ?? '',
    office: {
      name: values.get('officeName') ?? '',
      level: values.get('officeLevel') ?? '街道',
      ...(code === null ? {} : { code }),
    },
    practice: values.get('practice') === '1',
    createdAt: values.get('createdAt') ?? '',
    appVersion: values.get('appVersion') ?? '',
    secondPlace: given('secondPlace'),
  };
}

/** Writes what is given and leaves the rest; an empty text takes back what was chosen. */
export function writeMeta(db: Database, meta: Partial<LedgerMeta>): void {
  const write = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const { office, practice, ...texts } = meta;
  const values = {
    ...texts,
    officeName: office?.name,
    officeLevel: office?.level,
    officeCode: office?.code,
    practice: practice === undefined ? undefined : practice ? '1' : '0',
  };
  for (const [key, value] of Object.entries(values)) {
    if (value !== undefined && value !== null) write.run(key, value);
  }
}
