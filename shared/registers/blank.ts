import type { Cell } from './cell.ts';

/** Ways in which forms say "nothing": a filling rule of some counties even demands 无 or a dash. */
const words = new Set(['', '无', '暂无', '空', 'N/A', 'NULL']);

/** Dashes and strokes of every make, as many as fill the cell. */
const strokes = /^[-‐-―−－/／\\＼]+$/u;

/** A cell that holds no answer. */
export function isBlank(cell: Cell): boolean {
  if (cell === null) return true;
  if (typeof cell !== 'string') return false;
  const text = cell.trim();
  if (text === '' || strokes.test(text)) return true;
  return text.length <= 4 && words.has(text.replace(/^[（(]|[。）)]$/gu, '').toUpperCase());
}
