import type { Template } from '../../../shared/registers/paper.ts';
import { marksLine, typedWords } from '../../../shared/registers/templates/typed-words.ts';
import { columnName } from '../../documents/excel/xlsx/xml.ts';
import { columnIndex } from '../../workbooks/xlsx-merges.ts';
import { childOf, type XmlNode, type XmlPart } from '../xml-tree.ts';
import { movedFormula } from './formulas.ts';
import type { LineBlock } from './row-growth.ts';

/** A cell's text in pieces: its own, or one of the workbook's shared ones. */
export interface CellText {
  readonly part: XmlPart;
  /** `si` of the shared texts or `is` of the cell itself. */
  readonly container: XmlNode;
  /** Its `t`, without those of phonetic guides. */
  readonly pieces: readonly XmlNode[];
  readonly text: string;
}

export interface FormCell {
  readonly node: XmlNode;
  readonly column: string;
  /** Null unless there are words in it. */
  readonly words: CellText | null;
  /** What it calculates; a formula shared with others is written out. */
  readonly formula: string | null;
}

export interface FormRow {
  readonly node: XmlNode;
  readonly number: number;
  readonly cells: readonly FormCell[];
}

/** A worksheet of a form. */
export interface FormSheet {
  readonly xml: XmlPart;
  readonly rows: readonly FormRow[];
  /** Rows that repeat, from the top. */
  readonly lines: readonly LineBlock[];
}

/** Finds words, formulas and repeating lines. */
export function formSheet(xml: XmlPart, shared: readonly CellText[]): FormSheet {
  const rows = rowsOf(xml, shared);
  const merges = mergesOf(xml.root);
  const lines = new Map<number, LineBlock>();
  for (const { number, cells } of rows) {
    for (const { column, words } of cells) {
      if (words === null || !marksLine(words.text)) continue;
      // A marked cell that is merged downwards makes a line of several rows.
      const last = merges.get(`${column}${number}`) ?? number;
      const known = lines.get(number);
      lines.set(number, { first: number, last: Math.max(last, known?.last ?? 0) });
    }
  }
  const blocks = [...lines.values()];
  // A mark within a line that has begun already is a part of it.
  const apart = blocks.filter(
    ({ first }) => !blocks.some((other) => other.first < first && first <= other.last),
  );
  return { xml, rows, lines: apart };
}

/** The words of a sheet's cells, headers and footers. */
export function wordsOfSheet({
  xml,
  rows,
  lines,
}: FormSheet): readonly { template: Template; inLine: boolean }[] {
  const cells = rows.flatMap(({ number, cells }) => {
    const inLine = lines.some(({ first, last }) => number >= first && number <= last);
    return cells.flatMap(({ words }) =>
      typedWords(words?.text ?? '').map(({ template }) => ({ template, inLine })),
    );
  });
  const margins = marginTexts(xml.root).flatMap(({ text }) =>
    typedWords(text).map(({ template }) => ({ template, inLine: false })),
  );
  return [...cells, ...margins];
}

/** 页眉 and 页脚 of a sheet. */
export function marginTexts(root: XmlNode): readonly XmlNode[] {
  const margins = childOf(root, 'headerFooter')?.children ?? [];
  return margins.filter(({ text }) => typedWords(text).length > 0);
}

/** The shared texts of a workbook, in their order. */
export function sharedTexts(part: XmlPart): readonly CellText[] {
  return part.root.children.filter(({ name }) => name === 'si').map((container) => cellText(part, container));
}

function cellText(part: XmlPart, container: XmlNode): CellText {
  const pieces = container.children.flatMap((child) => {
    if (child.name === 't') return [child];
    return child.name === 'r' ? child.children.filter(({ name }) => name === 't') : [];
  });
  return { part, container, pieces, text: pieces.map(({ text }) => text).join('') };
}

function rowsOf(xml: XmlPart, shared: readonly CellText[]): readonly FormRow[] {
  const data = childOf(xml.root, 'sheetData');
  const masters = new Map<
    string,
    { readonly formula: string; readonly row: number; readonly column: number }
  >();
  let above = 0;
  return (data?.children ?? []).map((node) => {
    const number = Number(node.attributes.r ?? above + 1);
    above = number;
    let before = -1;
    const cells = node.children.map((cell) => {
      const at = columnIndex(/^[A-Z]+/.exec(cell.attributes.r ?? '')?.[0] ?? columnName(before + 1));
      before = at;
      return formCell(xml, cell, { row: number, column: at }, shared, masters);
    });
    return { node, number, cells };
  });
}

function formCell(
  xml: XmlPart,
  node: XmlNode,
  { row, column }: { readonly row: number; readonly column: number },
  shared: readonly CellText[],
  masters: Map<string, { readonly formula: string; readonly row: number; readonly column: number }>,
): FormCell {
  const letters = columnName(column);
  const calculation = childOf(node, 'f');
  if (calculation === undefined) {
    const words = textOf(xml, node, shared);
    const hasWords = words !== null && typedWords(words.text).length > 0;
    return { node, column: letters, words: hasWords ? words : null, formula: null };
  }
  const { t, si } = calculation.attributes;
  const formula = calculation.text;
  if (t !== 'shared' || si === undefined) return { node, column: letters, words: null, formula };
  const master = masters.get(si);
  if (formula !== '' || master === undefined) {
    masters.set(si, { formula, row, column });
    return { node, column: letters, words: null, formula };
  }
  const moved = movedFormula(master.formula, row - master.row, column - master.column);
  return { node, column: letters, words: null, formula: moved };
}

function textOf(xml: XmlPart, node: XmlNode, shared: readonly CellText[]): CellText | null {
  if (node.attributes.t === 's') return shared[Number(childOf(node, 'v')?.text)] ?? null;
  const inline = childOf(node, 'is');
  return node.attributes.t === 'inlineStr' && inline !== undefined ? cellText(xml, inline) : null;
}

/** The last row of each merged area, by its first cell. */
function mergesOf(root: XmlNode): ReadonlyMap<string, number> {
  const areas = childOf(root, 'mergeCells')?.children ?? [];
  return new Map(
    areas.map(({ attributes }) => {
      const [from = '', to = ''] = (attributes.ref ?? '').split(':');
      return [from, Number(/\d+$/.exec(to)?.[0] ?? 0)];
    }),
  );
}
