import { cellText, isSerialDate } from '../../../shared/registers/cell.ts';
import { fillPieces, wholeWord } from '../../../shared/registers/templates/typed-words.ts';
import type { WordCell, WordWriter } from '../../../shared/registers/templates/write-words.ts';
import { DAYS_1904 } from '../../workbooks/date-serial.ts';
import { edited, escapeXml, withAttributes, withContent, type XmlEdit, type XmlPart } from '../xml-tree.ts';
import type { CellStyles } from './cell-styles.ts';
import type { CellText, FormCell } from './form-sheet.ts';
import { type FormulaPlace, grownFormula } from './formulas.ts';

/** What the cells of a workbook are filled with. */
export interface CellFilling {
  readonly xml: XmlPart;
  readonly styles: CellStyles;
  readonly is1904: boolean;
  readonly writer: WordWriter;
  /** The row's number in the filled sheet. */
  readonly row: number;
  readonly formulas: FormulaPlace;
}

/** A cell of the form as it stands in the filled sheet; null if nothing changes. */
export function filledCell(cell: FormCell, filling: CellFilling): XmlEdit | null {
  const { node, column, words, formula } = cell;
  const { xml, row } = filling;
  const reference = `${column}${row}`;
  const inner =
    words !== null
      ? wordsXml(cell, words, filling)
      : formula !== null
        ? formulaXml(cell, formula, filling)
        : null;
  if (inner === null) {
    if (node.attributes.r === reference) return null;
    const { text } = withAttributes(xml, node, { r: reference });
    return { start: node.start, end: node.end, text: text + xml.source.slice(node.openEnd, node.end) };
  }
  const { text } = withAttributes(xml, node, { r: reference, ...inner.attributes });
  const open = inner.content === '' ? text.replace(/\s*\/?>$/, '/>') : text;
  const close = inner.content === '' ? '' : `</${qualified(xml, node)}>`;
  return { start: node.start, end: node.end, text: open + inner.content + close };
}

interface Inner {
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly content: string;
}

/** A formula without the result that it had in the form: whoever opens the file calculates anew. */
function formulaXml({ node }: FormCell, formula: string, { xml, formulas }: CellFilling): Inner {
  const calculation = node.children.find(({ name }) => name === 'f');
  const kind = calculation?.attributes.t;
  // A formula over a range (数组公式) is left to itself: its range is the form's.
  const isPlain = calculation === undefined || kind === undefined || kind === 'normal' || kind === 'shared';
  const tag = `${prefixOf(xml, node)}f`;
  const text = escapeXml(grownFormula(formula, formulas));
  const content =
    isPlain || calculation === undefined
      ? `<${tag}>${text}</${tag}>`
      : edited(xml.source, [withContent(calculation, text)], calculation.start, calculation.end);
  return { attributes: { t: null }, content };
}

function wordsXml({ node }: FormCell, words: CellText, filling: CellFilling): Inner {
  const whole = wholeWord(words.text);
  const answer = whole === null ? null : filling.writer.cell(whole);
  return answer === null ? textXml(node, words, filling) : answerXml(node, answer, filling);
}

/** A cell that is one word: a real number or date where the answer is one. */
function answerXml(node: FormCell['node'], { value, format }: WordCell, filling: CellFilling): Inner {
  const { xml, styles, is1904 } = filling;
  const style = Number(node.attributes.s ?? 0);
  const prefix = prefixOf(xml, node);
  if (value === null) return { attributes: { t: null }, content: '' };
  if (typeof value === 'number') return number(prefix, styles.forNumber(style, format), value);
  if (isSerialDate(value)) {
    const serial = is1904 ? value.serial - DAYS_1904 : value.serial;
    return number(prefix, styles.forDate(style, format), serial);
  }
  const text = cellText(value);
  return {
    attributes: { s: styleText(styles.forText(style, text)), t: 'inlineStr' },
    content: `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(protectedText(text))}</${prefix}t></${prefix}is>`,
  };
}

function number(prefix: string, style: number, value: number): Inner {
  return { attributes: { s: styleText(style), t: null }, content: `<${prefix}v>${value}</${prefix}v>` };
}

function styleText(style: number): string | null {
  return style === 0 ? null : String(style);
}

/** A text with words in it: its pieces keep their looks. */
function textXml(node: FormCell['node'], words: CellText, { xml, writer }: CellFilling): Inner {
  const { part, container, pieces } = words;
  const filled = fillPieces(
    pieces.map(({ text }) => text),
    (template) => {
      const text = writer.text(template, 'nothing');
      return text === null ? null : protectedText(text);
    },
  );
  const prefix = prefixOf(xml, node);
  const attributes = { t: 'inlineStr' };
  if (prefixOf(part, container) !== prefix) {
    // A shared text that is written under another prefix cannot stand in this part as it is.
    const text = escapeXml(filled.join(''));
    return {
      attributes,
      content: `<${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>`,
    };
  }
  const edits = pieces.flatMap((piece, index) => {
    const text = filled[index] ?? '';
    if (text === piece.text) return [];
    return [withAttributes(part, piece, { 'xml:space': 'preserve' }), withContent(piece, escapeXml(text))];
  });
  const inner = edited(part.source, edits, container.openEnd, container.closeStart);
  return { attributes, content: `<${prefix}is>${inner}</${prefix}is>` };
}

/** `_x0041_` in an answer would be read as A (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
function protectedText(text: string): string {
  return text.replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&');
}

/** The element's name as the part writes it, and its prefix with the colon. */
function qualified({ source }: XmlPart, node: FormCell['node']): string {
  return /^[^\s>/]+/.exec(source.slice(node.start + 1, node.openEnd))?.[0] ?? node.name;
}

function prefixOf(part: XmlPart, node: FormCell['node']): string {
  return qualified(part, node).slice(0, -node.name.length);
}
