import { marksLine, typedWords } from '../../shared/registers/templates/typed-words.ts';
import type { FilledParts, FormFilling, FormWord, OfficeForm } from './form.ts';
import type { OfficePackage } from './office-package.ts';
import { filledParagraph, type Paragraph, paragraphsWithWords } from './paragraphs.ts';
import {
  around,
  edited,
  elementsOf,
  withAttributes,
  type XmlEdit,
  type XmlNode,
  type XmlPart,
} from './xml-tree.ts';

/** Parts of a document that have text: the body, headers and footers, notes. */
const textParts = /^word\/(document|header|footer|footnotes|endnotes)\d*\.xml$/i;

/** A part with words in it. */
interface TextPart {
  readonly name: string;
  readonly xml: XmlPart;
  readonly paragraphs: readonly Paragraph[];
  /** Rows of tables that repeat. */
  readonly lines: readonly XmlNode[];
}

/** A form of Word: its paragraphs are filled in, and the row of a table with `{序号}` repeats. */
export function documentForm(pack: OfficePackage): OfficeForm {
  const parts = [...pack.parts.keys()]
    .filter((name) => textParts.test(name))
    .map((name) => textPart(pack, name));
  const repeats = parts.some(({ lines }) => lines.length > 0);
  return {
    repeats,
    words: parts.flatMap(wordsOf),
    fill: (filling) => filledParts(parts, filling),
  };
}

function textPart(pack: OfficePackage, name: string): TextPart {
  const xml = pack.xml(name);
  const paragraphs = paragraphsWithWords(xml);
  const marked = paragraphs.flatMap(({ node, text }) => (marksLine(text) ? (around(node, 'tr') ?? []) : []));
  // A table within a row that repeats goes with that row.
  const lines = [...new Set(marked)].filter(
    (row) => !marked.some((other) => other !== row && isWithin(row, other)),
  );
  return { name, xml, paragraphs, lines };
}

function wordsOf({ paragraphs, lines }: TextPart): readonly FormWord[] {
  return paragraphs.flatMap(({ node, text }) =>
    typedWords(text).map(({ template }) => ({
      template,
      inLine: lines.some((row) => isWithin(node, row)),
    })),
  );
}

function filledParts(parts: readonly TextPart[], { once, lines }: FormFilling): FilledParts {
  const filled = new Map<string, string>();
  for (const { name, xml, paragraphs, lines: rows } of parts) {
    const edits: XmlEdit[] = paragraphs
      .filter(({ node }) => !rows.some((row) => isWithin(node, row)))
      .flatMap((paragraph) => filledParagraph(xml, paragraph, once));
    for (const row of rows) {
      const inside = paragraphs.filter(({ node }) => isWithin(node, row));
      const copies = lines.map((writer, index) => {
        const own = inside.flatMap((paragraph) => filledParagraph(xml, paragraph, writer));
        return edited(
          xml.source,
          index === 0 ? own : [...own, ...withoutNames(xml, row)],
          row.start,
          row.end,
        );
      });
      edits.push({ start: row.start, end: row.end, text: copies.join('') });
    }
    if (edits.length > 0) filled.set(name, edited(xml.source, edits));
  }
  return filled;
}

/** Bookmarks and the marks of co-authoring stand once in a document. */
function withoutNames(xml: XmlPart, row: XmlNode): readonly XmlEdit[] {
  return [...elementsOf(row)].flatMap((node) => {
    if (node.name === 'bookmarkStart' || node.name === 'bookmarkEnd') {
      return [{ start: node.start, end: node.end, text: '' }];
    }
    const isMarked = node.attributes.paraId !== undefined || node.attributes.textId !== undefined;
    return isMarked ? [withAttributes(xml, node, { 'w14:paraId': null, 'w14:textId': null })] : [];
  });
}

function isWithin(node: XmlNode, outer: XmlNode): boolean {
  return node.start >= outer.start && node.end <= outer.end;
}
