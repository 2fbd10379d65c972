import type { ListLine } from '../../../../shared/api/registers.ts';
import { type AnyRegister, fieldOf } from '../../../../shared/registers/register.ts';
import { isVeiled } from '../../../../shared/registers/veil.ts';
import { formatBlock } from './cell-block.ts';

/** Lines of the list as cells for Excel: what the list shows, numbers of persons in their masked form. */
export function blockOfLines(
  definition: AnyRegister,
  lines: readonly ListLine[],
  columns: readonly string[],
  headed: boolean,
): string {
  const heading = columns.map((key) => fieldOf(definition, key).label);
  const rows = lines.map(({ texts }) => columns.map((key) => texts[key] ?? ''));
  return formatBlock(headed ? [heading, ...rows] : rows);
}

/** What is said after copying; that numbers stayed masked is part of it. */
export function copiedWords(
  definition: AnyRegister,
  lines: readonly ListLine[],
  columns: readonly string[],
): string {
  const masked = columns.filter(
    (key) => isVeiled(fieldOf(definition, key)) && lines.some(({ texts }) => texts[key] !== undefined),
  );
  const labels = masked.map((key) => fieldOf(definition, key).label).join('、');
  const size = `已复制 ${lines.length} 行 × ${columns.length} 列，可以粘贴到 Excel 或 WPS。`;
  return masked.length === 0 ? size : `${size}${labels}仍是遮住的，要完整号码请用“导出”。`;
}
