import { fillPieces, typedWords } from '../../shared/registers/templates/typed-words.ts';
import type { WordWriter } from '../../shared/registers/templates/write-words.ts';
import {
  around,
  elementsOf,
  escapeXml,
  withAttributes,
  withContent,
  type XmlEdit,
  type XmlNode,
  type XmlPart,
} from './xml-tree.ts';

/** A paragraph with words in it, of Word or of a text box. */
export interface Paragraph {
  readonly node: XmlNode;
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** A piece of the paragraph's text that is one element; null for a tab or a line's end, over which no word goes. */
interface Piece {
  readonly text: string;
  readonly node: XmlNode | null;
}

/** What stands between pieces of text in a run. */
const breaks: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', sym: '\t' };

/** The paragraphs of a part that have words in them. */
export function paragraphsWithWords({ root }: XmlPart): readonly Paragraph[] {
  return [...elementsOf(root)].flatMap((node) => {
    if (node.name !== 'p') return [];
    const pieces = [...piecesOf(node)];
    const text = pieces.map((piece) => piece.text).join('');
    return typedWords(text).length === 0 ? [] : [{ node, pieces, text }];
  });
}

/** A text box stands within a paragraph of the page and has paragraphs of its own. */
function* piecesOf(node: XmlNode): Generator<Piece> {
  for (const child of node.children) {
    if (child.name === 'p') continue;
    if (child.name === 't') yield { text: child.text, node: child };
    const between = breaks[child.name];
    if (between !== undefined && node.name === 'r') yield { text: between, node: null };
    else yield* piecesOf(child);
  }
}

/** What changes in a paragraph when its words are filled in. In a cell of a table nothing is left to write on: it is the room. */
export function filledParagraph(
  part: XmlPart,
  { node, pieces }: Paragraph,
  writer: WordWriter,
): readonly XmlEdit[] {
  const blanks = around(node, 'tc') === null ? 'line' : 'nothing';
  const filled = fillPieces(
    pieces.map(({ text }) => text),
    (template) => writer.text(template, blanks),
  );
  return pieces.flatMap((piece, index) => {
    const text = filled[index] ?? '';
    if (piece.node === null || text === piece.text) return [];
    return [
      withAttributes(part, piece.node, { 'xml:space': 'preserve' }),
      withContent(piece.node, brokenLines(part, piece.node, text)),
    ];
  });
}

/** Lines of a long answer: Word breaks them within a run; a text box of Excel, which breaks only between runs, shows them in one. */
function brokenLines({ source }: XmlPart, node: XmlNode, text: string): string {
  const [tag = ''] = /^[^\s>/]+/.exec(source.slice(node.start + 1)) ?? [];
  const prefix = tag.slice(0, -1);
  const lines = text.split('\n').map(escapeXml);
  return prefix === 'a:'
    ? lines.join(' ')
    : lines.join(`</${tag}><${prefix}br/><${tag} xml:space="preserve">`);
}
