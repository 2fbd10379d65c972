import type { OfficePackage, SheetParts } from '../office-package.ts';
import {
  edited,
  elementsOf,
  escapeXml,
  withAttributes,
  withContent,
  type XmlEdit,
  type XmlPart,
} from '../xml-tree.ts';
import { grownRange } from './cell-ranges.ts';
import { type FormulaPlace, grownFormula } from './formulas.ts';
import type { RowGrowth } from './row-growth.ts';

/** Parts that hang on a sheet and name its cells: tables, notes, pictures. What is drawn goes with its row. */
export function grownRelated(
  pack: OfficePackage,
  { related }: SheetParts,
  growth: RowGrowth,
): Map<string, string> {
  const changed = new Map<string, string>();
  for (const { type, part } of related) {
    const name = pack.nameOf(part);
    if (name === undefined) continue;
    switch (type) {
      case 'table':
      case 'comments':
      case 'threadedComment':
        changed.set(name, withRanges(pack.xml(name), growth));
        break;
      case 'drawing':
        changed.set(name, withAnchors(pack.xml(name), growth));
        break;
      case 'vmlDrawing':
        changed.set(name, withNotes(pack.parts.get(name)?.toString() ?? '', growth));
        break;
    }
  }
  return changed;
}

/** Formulas outside the sheets: names of the workbook, such as what is printed, and what charts show. */
export function grownFormulas(
  part: XmlPart,
  element: string,
  growthOf: FormulaPlace['growthOf'],
): string | null {
  const edits = [...elementsOf(part.root)].flatMap((node) => {
    if (node.name !== element) return [];
    const formula = grownFormula(node.text, { sheet: null, copy: null, growthOf });
    return formula === node.text ? [] : [withContent(node, escapeXml(formula))];
  });
  return edits.length === 0 ? null : edited(part.source, edits);
}

function withRanges(part: XmlPart, growth: RowGrowth): string {
  const edits = [...elementsOf(part.root)].flatMap((node) => {
    const { ref } = node.attributes;
    return ref === undefined ? [] : [withAttributes(part, node, { ref: grownRange(ref, growth) })];
  });
  return edited(part.source, edits);
}

/** Rows of anchors count from 0. */
function withAnchors(part: XmlPart, growth: RowGrowth): string {
  const edits: XmlEdit[] = [...elementsOf(part.root)].flatMap((node) =>
    node.name === 'row' && node.children.length === 0
      ? [withContent(node, String(growth.row(Number(node.text) + 1) - 1))]
      : [],
  );
  return edited(part.source, edits);
}

/** The old drawing language of notes is not always well-formed: its two places with rows are found by their words. */
function withNotes(source: string, growth: RowGrowth): string {
  const moved = (row: string) => String(growth.row(Number(row) + 1) - 1);
  return source
    .replace(/(<x:Row>\s*)(\d+)/g, (_, open: string, row: string) => open + moved(row))
    .replace(/(<x:Anchor>)([^<]*)/g, (_, open: string, places: string) => {
      const numbers = places.split(',').map((place) => place.trim());
      return (
        open + numbers.map((place, index) => (index === 2 || index === 6 ? moved(place) : place)).join(', ')
      );
    });
}
