import { type DateShown, shownByBuiltIn, shownByCode } from '../../workbooks/date-format.ts';
import {
  childOf,
  edited,
  escapeXml,
  withAttributes,
  withContent,
  type XmlEdit,
  type XmlNode,
  type XmlPart,
} from '../xml-tree.ts';

/** Excel's own numbers of formats, as far as answers need them (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<string, number>> = { General: 0, '0': 1, '#,##0.00': 4, '@': 49 };

const general = 0;
const asText = 49;

/** Numbers below it are Excel's own. */
const firstOwnFormat = 164;

/** What Excel would make something else of, as soon as somebody edits the cell: a number, or a formula. */
const reinterpreted = /^[\d=+\-@.(]/;

/** Text in a cell of the format 文本 shows as ##### beyond this length. */
const longestAsText = 255;

/**
 * The cell styles of a form. A cell keeps its style; only where its number format would show an answer as something else,
 * a day as 46351, it gets a copy of the style with a format that fits.
 */
export class CellStyles {
  readonly #xml: XmlPart | null;
  /** `cellXfs`: what the `s` of a cell counts in. */
  readonly #styles: readonly XmlNode[];
  readonly #codes: ReadonlyMap<number, string>;
  /** Copies made, by style and format, with the number that cells give. */
  readonly #copies = new Map<string, { readonly style: number; readonly xml: string }>();
  /** Formats made, by code. */
  readonly #formats = new Map<string, number>();

  /** @param xml the styles part; null where a workbook has none */
  constructor(xml: XmlPart | null) {
    this.#xml = xml;
    const list = xml === null ? undefined : childOf(xml.root, 'cellXfs');
    this.#styles = list?.children ?? [];
    const formats = xml === null ? undefined : childOf(xml.root, 'numFmts');
    this.#codes = new Map(
      (formats?.children ?? []).map(({ attributes }) => [
        Number(attributes.numFmtId),
        attributes.formatCode ?? '',
      ]),
    );
  }

  /** The style for a date, shown in the form's own way if it has one. */
  forDate(style: number, format: string): number {
    return this.#shown(style) === null ? this.#with(style, format) : style;
  }

  /** The style for a number: a form that says nothing, or says 文本, gets the format of the field. */
  forNumber(style: number, format: string): number {
    const given = this.#formatOf(style);
    const says = given !== general && given !== asText;
    return says || (given === general && format !== '#,##0.00') ? style : this.#with(style, format);
  }

  /** The style for a text, which must stay one when the cell is edited: an ID number, a telephone number. */
  forText(style: number, text: string): number {
    const isSafe = !reinterpreted.test(text) || text.length > longestAsText;
    return isSafe || this.#formatOf(style) !== general ? style : this.#with(style, '@');
  }

  /** The styles part with the copies; null if there are none. */
  xml(): string | null {
    const part = this.#xml;
    if (part === null || this.#copies.size === 0) return null;
    return edited(part.source, [...this.#formatEdits(part), ...this.#styleEdits(part)]);
  }

  #formatOf(style: number): number {
    return Number(this.#styles[style]?.attributes.numFmtId ?? general);
  }

  #shown(style: number): DateShown | null {
    const id = this.#formatOf(style);
    const code = this.#codes.get(id);
    return code === undefined ? shownByBuiltIn(id) : shownByCode(code);
  }

  #with(style: number, format: string): number {
    const key = `${style} ${format}`;
    const known = this.#copies.get(key);
    if (known !== undefined) return known.style;
    const node = this.#styles[style];
    // A workbook without styles shows everything as it is.
    if (node === undefined || this.#xml === null) return style;
    const changes = { numFmtId: String(this.#formatId(format)), applyNumberFormat: '1' };
    const xml = edited(this.#xml.source, [withAttributes(this.#xml, node, changes)], node.start, node.end);
    const copy = { style: this.#styles.length + this.#copies.size, xml };
    this.#copies.set(key, copy);
    return copy.style;
  }

  #formatId(code: string): number {
    const known = builtIn[code] ?? this.#formats.get(code);
    if (known !== undefined) return known;
    const taken = [...this.#codes.keys(), ...this.#formats.values(), firstOwnFormat - 1];
    const id = Math.max(...taken) + 1;
    this.#formats.set(code, id);
    return id;
  }

  #styleEdits(part: XmlPart): readonly XmlEdit[] {
    const list = childOf(part.root, 'cellXfs');
    if (list === undefined) return [];
    const copies = [...this.#copies.values()].map(({ xml }) => xml).join('');
    return [
      withAttributes(part, list, { count: String(this.#styles.length + this.#copies.size) }),
      { start: list.closeStart, end: list.closeStart, text: copies },
    ];
  }

  #formatEdits(part: XmlPart): readonly XmlEdit[] {
    if (this.#formats.size === 0) return [];
    const [prefix = ''] = /^[\w.-]+:/.exec(part.source.slice(part.root.start + 1)) ?? [];
    const made = [...this.#formats]
      .map(([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`)
      .join('');
    const list = childOf(part.root, 'numFmts');
    if (list === undefined) {
      const place = part.root.openEnd;
      return [
        {
          start: place,
          end: place,
          text: `<${prefix}numFmts count="${this.#formats.size}">${made}</${prefix}numFmts>`,
        },
      ];
    }
    if (list.openEnd === list.end) {
      return [
        {
          start: list.start,
          end: list.end,
          text: `<${prefix}numFmts count="${this.#formats.size}">${made}</${prefix}numFmts>`,
        },
      ];
    }
    return [
      withAttributes(part, list, { count: String(this.#codes.size + this.#formats.size) }),
      withContent(list, part.source.slice(list.openEnd, list.closeStart) + made),
    ];
  }
}
