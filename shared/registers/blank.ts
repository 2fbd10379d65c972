import type { Cell } from './cell.ts';

/** Ways in which forms say "nothing": a filling rule of some counties even demands 无 or a dash. */
const words = new Set([
  '',
  '无',
  '—',
  '——',
  '－',
  '-',
  '--',
  '/',
  '／',
  '\\',
  '暂无',
  '空',
  'N/A',
  'n/a',
  'null',
  'NULL',
]);

/** A cell that holds no answer. */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && words.has(cell.trim()));
}
