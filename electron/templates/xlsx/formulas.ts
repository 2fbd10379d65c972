import { columnName } from '../../documents/excel/xlsx/xml.ts';
import { columnIndex } from '../../workbooks/xlsx-merges.ts';
import type { CopyPlace, RowGrowth } from './row-growth.ts';

/** One end of a reference: `$C$5`; a whole row has no column. */
interface Corner {
  readonly column: string;
  readonly fixed: boolean;
  readonly row: number;
}

/** A reference in a formula. */
interface Reference {
  /** As it stands before `!`, without quotes; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
  /** It is all that a function is given that adds up or counts: `SUM(C5)`. */
  readonly summed: boolean;
}

const corner = String.raw`(?:\$?[A-Z]{1,3}\$?\d{1,7})`;
const sheetName = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\]*!)`;

/**
 * Texts, references to other workbooks, columns of tables, references, names and functions, anything else, in the order
 * in which they are tried.
 */
const tokens = new RegExp(
  [
    '"(?:[^"]|"")*"',
    String.raw`\[\d+\][\p{L}\p{N}_.]*!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?`,
    String.raw`\[[^\]]*\]`,
    String.raw`(?<sheet>${sheetName})?(?:(?<from>${corner})(?::(?<to>${corner}))?|(?<top>\$?\d{1,7}):(?<bottom>\$?\d{1,7}))(?![\p{L}\p{N}_.(!])`,
    String.raw`(?<name>${sheetName}|[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    '[^]',
  ].join('|'),
  'gu',
);

/** Functions in which the one cell of a form means all the lines that come of it. */
const adding = new Set(['SUM', 'AVERAGE', 'COUNT', 'COUNTA', 'MAX', 'MIN', 'SUBTOTAL', 'PRODUCT']);

/** The formulas of a workbook whose sheets have lines that repeat. */
export interface FormulaPlace {
  /** The sheet that the formula stands in; null for a defined name. */
  readonly sheet: string | null;
  /** The copy that it stands in. */
  readonly copy: CopyPlace | null;
  growthOf(sheet: string): RowGrowth | null;
}

/** A formula of the form as it must be in the filled workbook. */
export function grownFormula(formula: string, { sheet, copy, growthOf }: FormulaPlace): string {
  return rewritten(formula, (reference) => {
    const about = reference.sheet ?? sheet;
    const growth = about === null ? null : growthOf(about);
    if (growth === null) return null;
    return inCopy(reference, growth, about === sheet ? copy : null) ?? outside(reference, growth);
  });
}

/** A shared formula where another cell uses it: what is not fixed with `$` moves along. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const move = ({ column, fixed, row }: Corner): string => {
    const letters = column.startsWith('$') ? column : columnName(columnIndex(column) + columns);
    return `${letters}${fixed ? `$${row}` : row + rows}`;
  };
  return rewritten(formula, ({ from, to }) => (to === null ? move(from) : `${move(from)}:${move(to)}`));
}

/** In a copy of a line, what names that line without `$` means this copy of it. */
function inCopy({ from, to }: Reference, growth: RowGrowth, place: CopyPlace | null): string | null {
  if (place === null) return null;
  const own = (end: Corner) => !end.fixed && growth.blockOf(end.row) === place.block;
  const ends = to === null ? [from] : [from, to];
  if (!ends.some(own)) return null;
  const write = (end: Corner, index: number) =>
    written(
      end,
      own(end) ? growth.copied(end.row, place) : index === 0 ? growth.row(end.row) : growth.end(end.row),
    );
  return ends.map(write).join(':');
}

function outside({ from, to, summed }: Reference, growth: RowGrowth): string {
  const first = written(from, growth.row(from.row));
  if (to !== null) return `${first}:${written(to, growth.end(to.row))}`;
  const last = written(from, growth.end(from.row));
  return summed && growth.blockOf(from.row) !== null && last !== first ? `${first}:${last}` : first;
}

function written({ column, fixed }: Corner, row: number): string {
  return `${column}${fixed ? '$' : ''}${row}`;
}

/** @param write what stands for a reference, without its sheet; null leaves it */
function rewritten(formula: string, write: (reference: Reference) => string | null): string {
  const functions: string[] = [];
  let name = '';
  let before = '';
  let result = '';
  for (const match of formula.matchAll(tokens)) {
    const [whole] = match;
    const { sheet, from, to, top, bottom, name: word } = match.groups ?? {};
    const start = from ?? top;
    if (start === undefined) result += whole;
    else {
      const after = formula[match.index + whole.length] ?? '';
      const written = write({
        sheet: sheet === undefined ? null : plainName(sheet),
        from: cornerOf(start),
        to: to !== undefined || bottom !== undefined ? cornerOf(to ?? bottom ?? '') : null,
        summed: adding.has(functions.at(-1) ?? '') && /[(,]/.test(before) && /[),]/.test(after),
      });
      result += written === null ? whole : (sheet ?? '') + written;
    }
    if (whole === '(') functions.push(name);
    if (whole === ')') functions.pop();
    name = word?.toUpperCase() ?? '';
    if (whole.trim() !== '') before = whole;
  }
  return result;
}

function cornerOf(text: string): Corner {
  const [, column = '', dollar = '', row = ''] = /^(\$?[A-Z]+)?(\$?)(\d+)$/.exec(text) ?? [];
  return { column, fixed: dollar !== '', row: Number(row) };
}

/** `'党员''名册'!` → `党员'名册`. */
function plainName(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
