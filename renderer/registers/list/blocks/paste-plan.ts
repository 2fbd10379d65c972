import { headingIndex } from '../../../../shared/registers/import/heading.ts';
import { type AnyRegister, fieldOf } from '../../../../shared/registers/register.ts';

/** What becomes of a pasted block: which of its columns go into which fields. */
export interface PastePlan {
  /** The fields that are written, in the block's order. */
  readonly columns: readonly string[];
  /** The texts of these fields, row by row, without the line of headings. */
  readonly rows: readonly (readonly string[])[];
  /** Whether the block's first line was taken for headings. */
  readonly headed: boolean;
  /** What was not taken and why, in sentences. */
  readonly leftOut: readonly string[];
}

/**
 * Plans a paste. Where the block's first line is made of headings the register knows, they decide the columns;
 * otherwise the block goes into the list's columns from the current one on, as in Excel.
 *
 * @param shown the list's columns
 * @param at the current one among them, from 0
 */
export function planPaste(
  definition: AnyRegister,
  block: readonly (readonly string[])[],
  shown: readonly string[],
  at: number,
): PastePlan {
  const headings = headingsOf(definition, block);
  const width = block[0]?.length ?? 0;
  const wanted = headings ?? Array.from({ length: width }, (_, index) => shown[at + index] ?? null);
  const leftOut: string[] = [];
  const used: { readonly index: number; readonly key: string }[] = [];
  let beyond = 0;
  for (const [index, key] of wanted.entries()) {
    const refused = key === null ? null : refusalOf(definition, key);
    if (refused !== null) leftOut.push(refused);
    else if (key !== null && used.some((other) => other.key === key)) {
      leftOut.push(`“${fieldOf(definition, key).label}”出现了两次，只用第一列。`);
    } else if (key !== null) used.push({ index, key });
    else if (headings === null) beyond += 1;
    else if (heading(block, index) !== '') leftOut.push(`不认识“${heading(block, index)}”这一列，没有用上。`);
  }
  if (beyond > 0) leftOut.push(`右边有 ${beyond} 列超出了名册的栏目，没有用上。`);
  const lines = withoutBlankEnd(headings === null ? block : block.slice(1));
  return {
    columns: used.map(({ key }) => key),
    rows: lines.map((line) => used.map(({ index }) => line[index] ?? '')),
    headed: headings !== null,
    leftOut,
  };
}

/** A block repeated until it fills a chosen range, where that is a whole number of times as large; else as it is. */
export function tiledBlock(
  block: readonly (readonly string[])[],
  height: number,
  width: number,
): readonly (readonly string[])[] {
  const rows = block.length;
  const cells = block[0]?.length ?? 0;
  if (rows === 0 || cells === 0 || height % rows !== 0 || width % cells !== 0) return block;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, cell) => block[row % rows]?.[cell % cells] ?? ''),
  );
}

/** The fields that the first line names, null for a column it does not; null if the line is no line of headings. */
function headingsOf(
  definition: AnyRegister,
  block: readonly (readonly string[])[],
): readonly (string | null)[] | null {
  const [first = []] = block;
  const find = headingIndex(definition);
  const fields = first.map((text) => (text.trim() === '' ? null : (find(text)?.field ?? null)));
  const named = first.filter((text) => text.trim() !== '').length;
  const known = new Set(fields.filter((field) => field !== null)).size;
  // One word alone may be an answer; two that both name fields are no accident.
  const headed = known >= 2 ? known * 2 >= named : known === 1 && named === 1 && block.length > 1;
  return headed ? fields : null;
}

function refusalOf(definition: AnyRegister, key: string): string | null {
  const { type, label } = fieldOf(definition, key);
  if (type === 'computed') return `“${label}”由程序算出，不能粘贴。`;
  if (type === 'attachment') return `“${label}”是附件，请打开卡片添加。`;
  return null;
}

function heading(block: readonly (readonly string[])[], index: number): string {
  return block[0]?.[index]?.trim() ?? '';
}

function withoutBlankEnd(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = lines.findLastIndex((line) => line.some((cell) => cell.trim() !== ''));
  return lines.slice(0, last + 1);
}
