import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { gb18030 } from '../../support/gb18030.ts';
import { importFile, preview, writeText, writeWorkbook } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

const folder = new URL('../../fixtures/workbooks/', import.meta.url);
const { members: key } = JSON.parse(readFileSync(new URL('answer-key.json', folder), 'utf8')) as {
  members: {
    dataRows: number;
    refused: readonly { row: number; what: string }[];
    warned: readonly { row: number; what: string }[];
  };
};

type SheetCell = string | number | Date | null;

/** The sample list as another program sees it: title, note and headings in rows 1 to 3. */
let grid: SheetCell[][];

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(decodeURIComponent(new URL('党员基本信息汇总表.xlsx', folder).pathname));
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  grid = Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: 21 }, (_, column): SheetCell => {
      const cell = sheet.getCell(row + 1, column + 1);
      const covered = cell.isMerged && cell.master.address !== cell.address;
      if (covered || cell.value === null) return null;
      return typeof cell.value === 'number' || cell.value instanceof Date ? cell.value : cell.text;
    }),
  );
});

/** What the import says, as the answer key writes it. */
async function outcome(file: string, rowsAbove = 0) {
  const result = await preview(await makeLedger(), file);
  const findings = (notices: readonly { row: number; code: string }[]) =>
    notices.map(({ row, code }) => ({ row: row - rowsAbove, what: code }));
  return { rows: result.rows, refused: findings(result.refused), warned: findings(result.warned) };
}

const expected = () => ({ rows: key.dataRows, refused: key.refused, warned: key.warned });

/** The list as text: days in ISO form, long numbers as Excel shows them. */
function text(separator: string, lineEnd = '\r\n'): string {
  const show = (cell: SheetCell) => {
    if (cell === null) return '';
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    if (typeof cell === 'number' && cell > 1e15) return cell.toExponential(5).replace('e', 'E');
    return String(cell);
  };
  return grid.map((row) => row.map(show).join(separator) + lineEnd).join('');
}

describe('the sample list gives what its answer key says', () => {
  it.each([
    ['UTF-8', () => Buffer.from(text(','))],
    ['UTF-8 with a mark', () => Buffer.from(`\ufeff${text(',')}`)],
    ['GB18030', () => gb18030(text(','))],
    ['GB18030 with semicolons and Unix line ends', () => gb18030(text(';', '\n'))],
    ['UTF-16 with tabs, Excel’s “Unicode 文本”', () => Buffer.from(`\ufeff${text('\t')}`, 'utf16le')],
  ])('as a .csv in %s', async (name, content) => {
    expect(await outcome(writeText(`${name}.csv`, content()))).toEqual(expected());
  });

  it.each(['biff8', 'xlsx', 'xlml'] as const)('as SheetJS writes it: %s', async (bookType) => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet(grid, { cellDates: true, UTC: true });
    utils.book_append_sheet(book, sheet, '党员基本信息汇总表');
    const bytes = Buffer.from(write(book, { bookType, type: 'buffer', cellDates: false }));
    expect(await outcome(writeText(`${bookType}.xls`, bytes))).toEqual(expected());
  });

  it('with its columns in another order, other headings, stars, blanks and empty columns', async () => {
    const fields = Object.values(partyMember.fields);
    const headings = (grid[2] ?? []).map((cell) => {
      const label = String(cell ?? '').replace(/[*\s]/g, '');
      const aliases = fields.find((field) => field.label === label)?.aliases ?? [];
      const name = aliases.at(-1) ?? label;
      return `*${name.slice(0, 1)}　${name.slice(1)} `;
    });
    const order = headings.map((_, column) => column).reverse();
    const shuffled = grid.map((row, index) => {
      const cells = order.map((column) => (index === 2 ? (headings[column] ?? null) : (row[column] ?? null)));
      return index < 2 ? row : cells.flatMap((cell, column) => (column % 4 === 0 ? [null, cell] : [cell]));
    });
    expect(await outcome(await writeWorkbook({ rows: shuffled }))).toEqual(expected());
  });

  it('with a header of two lines, merged, below three more lines', async () => {
    const [title = [], note = [], headings = [], ...records] = grid;
    const under: Readonly<Record<number, readonly [group: string | null, leaf: string]>> = {
      9: ['党籍情况', '入党时间'],
      10: [null, '转正时间'],
      12: ['联系电话', '手机'],
      13: [null, '固话'],
    };
    const groups = headings.map((cell, column) => (column in under ? (under[column]?.[0] ?? null) : cell));
    const leaves = headings.map((_, column) => under[column]?.[1] ?? null);
    const letters = 'ABCDEFGHIJKLMNOPQRSTU';
    const tall = [...letters]
      .filter((letter) => !'JKMN'.includes(letter))
      .map((letter) => `${letter}6:${letter}7`);
    const file = await writeWorkbook({
      rows: [title, note, ['内部资料'], [], ['填报时间：2026年9月30日'], groups, leaves, ...records],
      merges: ['A1:U1', 'J6:K6', 'M6:N6', ...tall],
    });
    expect(await outcome(file, 4)).toEqual(expected());
  });

  it('with a subtotal after every fifty and a sample in front', async () => {
    const [title = [], note = [], headings = [], ...records] = grid;
    const sample = ['样例', '张三', '第一支部', '110105194912310021', '男'];
    const moved = new Map<number, number>();
    const rows: (readonly SheetCell[])[] = [title, note, headings, sample];
    records.forEach((record, index) => {
      if (index > 0 && index % 50 === 0) rows.push([null, `第${index / 50}支部小计`, `${index}人`]);
      rows.push(record);
      moved.set(rows.length, index + 4);
    });
    const result = await preview(await makeLedger(), await writeWorkbook({ rows }));
    const findings = (notices: readonly { row: number; code: string }[]) =>
      notices.map(({ row, code }) => ({ row: moved.get(row), what: code }));
    expect([findings(result.refused), findings(result.warned)]).toEqual([key.refused, key.warned]);
    const reasons = result.skipped.map(({ reason }) => reason);
    expect(reasons.filter((reason) => reason === '示例行')).toHaveLength(1);
    expect(reasons.filter((reason) => reason === '合计行')).toHaveLength(
      1 + Math.floor((records.length - 1) / 50),
    );
  });

  it('and in whichever form it came, the other forms bring nothing new', async () => {
    const ledger = await makeLedger();
    const first = await importFile(ledger, writeText('先.csv', gb18030(text(','))));
    const again = await importFile(
      ledger,
      decodeURIComponent(new URL('党员基本信息汇总表.xlsx', folder).pathname),
    );
    expect([again.added, again.changes, again.unchanged]).toEqual([0, [], first.added]);
  });
});
