import { registerOf } from '../registers/definitions/index.ts';

/** How much was erased; whose it was is nowhere said. */
export interface ErasureCounts {
  /** Rows that went whole, by register. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows of which some fields went, by register. */
  readonly parts: Readonly<Record<string, number>>;
  /** Changes in the history whose values went. */
  readonly history: number;
  /** Attached files. */
  readonly files: number;
}

export const noCounts: ErasureCounts = { rows: {}, parts: {}, history: 0, files: 0 };

export function addCounts(a: ErasureCounts, b: ErasureCounts): ErasureCounts {
  return {
    rows: addEach(a.rows, b.rows),
    parts: addEach(a.parts, b.parts),
    history: a.history + b.history,
    files: a.files + b.files,
  };
}

function addEach(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
}

/** Everything together: rows, changes, files. */
export function countAll({ rows, parts, history, files }: ErasureCounts): number {
  return [rows, parts].flatMap(Object.values<number>).reduce((sum, count) => sum + count, history + files);
}

/** `报名人员 12 条，结对帮扶 3 条里的个人信息，操作记录 40 处内容，附件 2 个`; 没有 if there is nothing. */
export function countWords({ rows, parts, history, files }: ErasureCounts): string {
  const words = [
    ...Object.entries(rows).map(([key, count]) => `${registerOf(key).label} ${count} 条`),
    ...Object.entries(parts).map(([key, count]) => `${registerOf(key).label} ${count} 条里的个人信息`),
    ...(history > 0 ? [`操作记录 ${history} 处内容`] : []),
    ...(files > 0 ? [`附件 ${files} 个`] : []),
  ];
  return words.length === 0 ? '没有' : words.join('，');
}
