import { colours, fonts } from '../office-look.ts';
import { mainNamespace, xmlDeclaration, xmlText } from './xml.ts';

/** How a cell looks. A style is made once per column or kind of cell and shared: never one per cell. */
export interface CellStyle {
  readonly font?: string;
  /** Points; 11 unless told. */
  readonly size?: number;
  readonly bold?: boolean;
  /** ARGB. */
  readonly colour?: string;
  readonly fill?: string;
  readonly bordered?: boolean;
  /** Excel's number format; General unless told, `@` keeps what is typed as text. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

/** First number that a workbook may give to a format of its own (ECMA-376 part 1, 18.8.30). */
const firstOwnFormat = 164;

const builtInFormats = new Map([
  ['General', 0],
  ['0', 1],
  ['@', 49],
]);

/** The styles of one workbook (styles.xml): each distinct one is written once and known by its number. */
export class StyleBook {
  readonly #fonts = new Numbered();
  readonly #fills = new Numbered();
  readonly #borders = new Numbered();
  readonly #formats = new Numbered();
  readonly #cells = new Numbered();

  constructor() {
    this.number({});
    // The second fill is reserved for this pattern: Excel ignores whatever stands there.
    this.#fills.of('<fill><patternFill patternType="gray125"/></fill>');
  }

  /** The number by which cells refer to a style. */
  number(style: CellStyle): number {
    const { align, wrap = false } = style;
    const horizontal = align === undefined ? '' : ` horizontal="${align}"`;
    const format = this.#formatNumber(style.format ?? 'General');
    return this.#cells.of(
      `<xf numFmtId="${format}" fontId="${this.#fonts.of(fontXml(style))}" fillId="${this.#fills.of(fillXml(style))}"` +
        ` borderId="${this.#borders.of(borderXml(style))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"` +
        ` applyBorder="1" applyAlignment="1"><alignment${horizontal} vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.entries.map(
      (code, index) => `<numFmt numFmtId="${firstOwnFormat + index}" formatCode="${xmlText(code)}"/>`,
    );
    return [
      `${xmlDeclaration}<styleSheet xmlns="${mainNamespace}">`,
      formats.length === 0 ? '' : list('numFmts', formats),
      list('fonts', this.#fonts.entries),
      list('fills', this.#fills.entries),
      list('borders', this.#borders.entries),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.#cells.entries),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }

  #formatNumber(code: string): number {
    return builtInFormats.get(code) ?? firstOwnFormat + this.#formats.of(code);
  }
}

/** Distinct entries in the order in which they first came. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  of(entry: string): number {
    const known = this.#numbers.get(entry);
    if (known !== undefined) return known;
    this.#numbers.set(entry, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get entries(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

function list(name: string, entries: readonly string[]): string {
  return `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
}

function fontXml({ font = fonts.song, size = 11, bold = false, colour }: CellStyle): string {
  const colourXml = colour === undefined ? '' : `<color rgb="${colour}"/>`;
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colourXml}<name val="${font}"/><charset val="134"/></font>`;
}

function fillXml({ fill }: CellStyle): string {
  if (fill === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ bordered = false }: CellStyle): string {
  if (!bordered) return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const side = (name: string) => `<${name} style="thin"><color rgb="${colours.line}"/></${name}>`;
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}
