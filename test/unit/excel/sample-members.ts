import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openWorkbook } from '../../../electron/workbooks/open-workbook.ts';
import type { Cell } from '../../../shared/registers/cell.ts';
import { type PartyMember, partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { ReadContext, ReferenceNames } from '../../../shared/registers/field.ts';
import type { Row } from '../../../shared/registers/register.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-excel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder that disappears after the tests of the file. */
export function tempPath(name: string): string {
  return join(folder, name);
}

const branches = [
  '中共大寺社区第一支部委员会',
  '中共大寺社区第二支部委员会',
  '中共大寺社区“夕阳红”支部委员会',
];

/** Branch n is called branches[n - 1]. */
export const names: ReferenceNames = { nameOf: (_, id) => branches[id - 1] ?? null };

export const context: ReadContext = {
  today: '2026-11-24',
  references: {
    find: (_, text) => (branches.includes(text) ? branches.indexOf(text) + 1 : null),
    propose: () => -1,
  },
};

const blank = Object.fromEntries(Object.keys(partyMember.fields).map((key) => [key, null])) as {
  [K in keyof PartyMember]: null;
};

/** An invented member; every field not given is blank. */
export function member(values: Partial<PartyMember> = {}): PartyMember {
  return { ...blank, name: '王小明', citizenId: '330621198001011236', ...values };
}

export function rowsOf(members: readonly PartyMember[]): Row[] {
  return members.map((values, index) => ({ id: index + 1, revision: 1, values }));
}

/** All cells of a sheet, by row. */
export async function cellsOf(file: string, sheetIndex = 0): Promise<(readonly Cell[])[]> {
  const workbook = await openWorkbook(file);
  try {
    const rows: (readonly Cell[])[] = [];
    const sheet = workbook.sheets[sheetIndex];
    if (sheet === undefined) throw new Error(`no sheet ${sheetIndex} in ${file}`);
    for await (const chunk of sheet.rows()) for (const row of chunk) rows[row.number - 1] = row.cells;
    return Array.from(rows, (cells) => cells ?? []);
  } finally {
    await workbook.close();
  }
}
