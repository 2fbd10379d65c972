import { fillPieces } from '../../../shared/registers/templates/typed-words.ts';
import type { FormFilling } from '../form.ts';
import {
  childOf,
  edited,
  elementsOf,
  escapeXml,
  withAttributes,
  withContent,
  type XmlEdit,
  type XmlNode,
} from '../xml-tree.ts';
import { grownList, grownRange, grownRanges } from './cell-ranges.ts';
import { type CellFilling, filledCell } from './fill-cell.ts';
import { type FormRow, type FormSheet, marginTexts } from './form-sheet.ts';
import { type FormulaPlace, grownFormula } from './formulas.ts';
import type { CopyPlace, RowGrowth } from './row-growth.ts';

export interface SheetFilling extends Pick<CellFilling, 'styles' | 'is1904'>, FormFilling {
  readonly name: string;
  /** Null if no line of the sheet repeats. */
  readonly growth: RowGrowth | null;
  growthOf(sheet: string): RowGrowth | null;
}

/** The worksheet part of the filled form; null if nothing in it changes. */
export function filledSheet(sheet: FormSheet, filling: SheetFilling): string | null {
  const edits = [
    ...sheet.rows.flatMap((row) => rowEdits(sheet, row, filling)),
    ...marginTexts(sheet.xml.root).map((node) => filledMargin(node, filling)),
    ...(filling.growth === null ? [] : grownSheet(sheet, filling, filling.growth)),
  ];
  return edits.length === 0 ? null : edited(sheet.xml.source, edits);
}

/** A row where it goes; all the copies of a block stand where its first row stood. */
function rowEdits(sheet: FormSheet, row: FormRow, filling: SheetFilling): readonly XmlEdit[] {
  const { growth } = filling;
  const block = growth?.blockOf(row.number) ?? null;
  if (growth === null || block === null) return [filledRow(sheet, row, filling, null) ?? []].flat();
  const inBlock = sheet.rows.filter(({ number }) => number >= block.first && number <= block.last);
  const { start, end } = row.node;
  if (row !== inBlock[0]) return [{ start, end, text: '' }];
  const { source } = sheet.xml;
  const copies = growth
    .places(block)
    .flatMap((place) =>
      inBlock.map(
        (each) =>
          filledRow(sheet, each, filling, place)?.text ?? source.slice(each.node.start, each.node.end),
      ),
    );
  return [{ start, end, text: copies.join('') }];
}

function filledRow(
  { xml }: FormSheet,
  { node, number, cells }: FormRow,
  { growth, styles, is1904, once, lines, name, growthOf }: SheetFilling,
  place: CopyPlace | null,
): XmlEdit | null {
  const row = growth === null ? number : place === null ? growth.row(number) : growth.copied(number, place);
  const writer = place === null ? once : (lines[place.copy] ?? once);
  const formulas: FormulaPlace = { sheet: name, copy: place, growthOf };
  const edits = cells.flatMap(
    (cell) => filledCell(cell, { xml, styles, is1904, writer, row, formulas }) ?? [],
  );
  if (row !== number) edits.push(withAttributes(xml, node, { r: String(row) }));
  if (edits.length === 0) return null;
  return { start: node.start, end: node.end, text: edited(xml.source, edits, node.start, node.end) };
}

/** `&` begins a code in headers and footers: one of an answer is doubled. */
function filledMargin(node: XmlNode, { once }: SheetFilling): XmlEdit {
  const [text = ''] = fillPieces(
    [node.text],
    (template) => once.text(template, 'nothing')?.replaceAll('&', '&&') ?? null,
  );
  return withContent(node, escapeXml(text));
}

/** Attributes of a sheet's elements that name one cell or range. */
const rangeAttributes = ['ref', 'activeCell', 'topLeftCell'] as const;

/** Elements of which each copy of a line has its own. */
const repeated = new Set(['mergeCell', 'hyperlink']);

/** Elements whose text is a formula. */
const calculating = new Set(['formula', 'formula1', 'formula2', 'f']);

/** What a sheet says about its rows beside the rows themselves: merged areas, rules, breaks, what is selected. */
function grownSheet(
  { xml }: FormSheet,
  { name, growthOf }: SheetFilling,
  growth: RowGrowth,
): readonly XmlEdit[] {
  const place: FormulaPlace = { sheet: name, copy: null, growthOf };
  const around = xml.root.children.filter((child) => child !== childOf(xml.root, 'sheetData'));
  return around
    .flatMap((child) => [...elementsOf(child)])
    .flatMap((node): readonly XmlEdit[] => {
      const { ref, sqref, id } = node.attributes;
      if (repeated.has(node.name) && ref !== undefined) {
        const copies = grownRanges(ref, growth).map((range) =>
          edited(xml.source, [withAttributes(xml, node, { ref: range })], node.start, node.end),
        );
        return [{ start: node.start, end: node.end, text: copies.join('') }];
      }
      if (node.name === 'brk') return [withAttributes(xml, node, breakMoved(node, id, growth))];
      if (node.name === 'mergeCells') return [withAttributes(xml, node, { count: null })];
      if (calculating.has(node.name) && node.text !== '')
        return [withContent(node, escapeXml(grownFormula(node.text, place)))];
      if (node.name === 'sqref') return [withContent(node, grownList(node.text, growth))];
      const changes: Record<string, string> = sqref === undefined ? {} : { sqref: grownList(sqref, growth) };
      for (const attribute of rangeAttributes) {
        const text = node.attributes[attribute];
        if (text !== undefined) changes[attribute] = grownRange(text, growth);
      }
      return Object.keys(changes).length === 0 ? [] : [withAttributes(xml, node, changes)];
    });
}

/** A page break stands below a row; one between columns says up to which row it goes, and stays. */
function breakMoved(node: XmlNode, id: string | undefined, growth: RowGrowth): Record<string, string> {
  const isOfRows = node.parent?.name === 'rowBreaks';
  return isOfRows && id !== undefined ? { id: String(growth.end(Number(id))) } : {};
}
