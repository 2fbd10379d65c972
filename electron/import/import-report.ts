import type { ImportNotice, ImportResult } from '../../shared/registers/import/outcome.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { columnName } from '../documents/excel/xlsx/xml.ts';

/** Changed values that are listed one by one. */
const mostChanges = 200;

/** The import result as a clerk reads it, line by line: first the sums, then every row that needs a look. */
export function importReport(
  definition: AnyRegister,
  result: ImportResult,
  preview: boolean,
): readonly string[] {
  const label = (field: string) => fieldOf(definition, field).label;
  const where = ({ row, field, message }: ImportNotice) =>
    `  第 ${row} 行${field === null ? '' : `${cellOf(result, field, row)}“${label(field)}”`}：${message}`;
  return [
    `${preview ? '预览' : '导入'}${definition.label}（工作表“${result.sheet}”，表头在第 ${result.headerRow} 行）`,
    `共 ${result.rows} 条：新增 ${result.added}，修改 ${result.changed}，没有变化 ${result.unchanged}，拒收 ${result.refused.length === 0 ? 0 : rowsOf(result.refused)}。`,
    ...section(
      '新建：',
      result.created.map(({ name }) => `  ${name}`),
    ),
    ...section(
      '没有用到的栏目：',
      result.ignoredColumns.map((heading) => `  ${heading}`),
    ),
    ...section(
      '标题里写明的：',
      Object.entries(result.forAllRows).map(
        ([field, text]) => `  没有写“${label(field)}”的，都按标题填为“${text}”`,
      ),
    ),
    ...section('修改：', changes(result, label)),
    ...section('拒收（请改正后再导入）：', result.refused.map(where)),
    ...section('请核对（已收下）：', result.warned.map(where)),
    ...section(
      '跳过：',
      result.skipped.map(({ row, reason }) => `  第 ${row} 行：${reason}`),
    ),
    ...section(
      `这个文件里还有别的表也像${definition.label}名册，这次没有导入。请加 --sheet 逐张导入：`,
      result.otherSheets.map((name) => `  ${name}`),
    ),
    result.batch === null
      ? preview
        ? '以上只是预览，账本没有改动。'
        : '账本没有需要改动的内容。'
      : `已存入账本，操作号 ${result.batch}。如需撤销：lianxin undo ${result.batch}`,
  ];
}

/** Whose value, from what to what; of very many the first ones. */
function changes({ changes: all }: ImportResult, label: (field: string) => string): readonly string[] {
  const blank = '（空）';
  const lines = all
    .slice(0, mostChanges)
    .map(
      ({ row, name, field, before, after }) =>
        `  第 ${row} 行 ${name}“${label(field)}”：${before ?? blank} → ${after ?? blank}`,
    );
  return all.length > mostChanges ? [...lines, `  ……还有 ${all.length - mostChanges} 处`] : lines;
}

/** The cell as Excel calls it, with a blank around; nothing for a field that has no column of its own. */
function cellOf({ columns }: ImportResult, field: string, row: number): string {
  const column = columns.find((candidate) => candidate.field === field)?.column;
  return column === undefined ? '' : `（${columnName(column)}${row}）`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function rowsOf(notices: readonly ImportNotice[]): number {
  return new Set(notices.map(({ row }) => row)).size;
}
