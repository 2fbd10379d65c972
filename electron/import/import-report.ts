import type { ImportNotice, ImportResult } from '../../shared/registers/import/outcome.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';

/** The import result as a clerk reads it, line by line: first the sums, then every row that needs a look. */
export function importReport(
  definition: AnyRegister,
  result: ImportResult,
  preview: boolean,
): readonly string[] {
  const where = (notice: ImportNotice) =>
    `  第 ${notice.row} 行${notice.field === null ? '' : `“${fieldOf(definition, notice.field).label}”`}：${notice.message}`;
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
    ...section('拒收（请改正后再导入）：', result.refused.map(where)),
    ...section('请核对（已收下）：', result.warned.map(where)),
    ...section(
      '跳过：',
      result.skipped.map(({ row, reason }) => `  第 ${row} 行：${reason}`),
    ),
    result.batch === null
      ? preview
        ? '以上只是预览，账本没有改动。'
        : '账本没有需要改动的内容。'
      : `已存入账本，操作号 ${result.batch}。如需撤销：lianxin undo ${result.batch}`,
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function rowsOf(notices: readonly ImportNotice[]): number {
  return new Set(notices.map(({ row }) => row)).size;
}
