import { type Font, openSync } from 'fontkit';
import { type Faces, type FontFile, type FontRole, fontChain } from './font-files.ts';

/** A stretch of text that one font can draw. */
export interface TextRun {
  readonly text: string;
  readonly file: FontFile;
}

/** A character that no font at hand can draw. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+9FBF`. */
  readonly codePoint: string;
  readonly count: number;
}

interface Glyph {
  readonly file: FontFile | null;
  /** In ems. */
  readonly width: number;
}

const opened = new Map<string, Font | null>();

/** Fonts are large: each file is parsed once in a thread's life. Null if the PC's font is of no use. */
function openFont(file: FontFile): Font | null {
  const known = opened.get(file.path);
  if (known !== undefined) return known;
  const font = parseFont(file);
  opened.set(file.path, font);
  return font;
}

function parseFont({ path, member, official }: FontFile): Font | null {
  try {
    const font: ReturnType<typeof openSync> | null = openSync(path, member);
    if (font !== null && 'glyphForCodePoint' in font) return font;
  } catch (error) {
    // A damaged official face must not keep an office from printing: the next in the chain takes its place.
    if (!official) throw error;
    return null;
  }
  if (!official) throw new Error(`${path} is a collection, not a font`);
  return null;
}

/** Direction marks, joiners, variation selectors: they look like nothing, and no font need have them. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

const control = /^\p{Cc}$/u;

/**
 * One role's chain of fonts: measures text and finds a font for every character, so that a rare character in a name is
 * drawn by the next font that has it, and one that no font has is reported and never a silent box (P29).
 */
export class Typeface {
  readonly #files: readonly FontFile[];
  readonly #glyphs = new Map<string, Glyph>();
  readonly #missing: Map<string, number>;

  /**
   * @param missing collects what cannot be drawn; shared by the typefaces of one document
   * @param folders where official faces are looked for, if not where the system keeps its fonts
   */
  constructor(role: FontRole, faces: Faces, missing: Map<string, number>, folders?: readonly string[]) {
    this.#files = fontChain(role, faces, folders);
    this.#missing = missing;
  }

  /** Width in points at a size of the text as it will be drawn. */
  width(text: string, size: number): number {
    let ems = 0;
    for (const character of text) ems += this.#glyph(character).width;
    return ems * size;
  }

  /**
   * One line of text with every undrawable character replaced by its number, which a clerk can look up and write in.
   * Control characters become spaces.
   */
  drawable(text: string): string {
    let result = '';
    for (const character of text) {
      if (this.#glyph(character).file !== null) {
        result += character;
        continue;
      }
      if (invisible.test(character)) continue;
      if (control.test(character)) {
        result += ' ';
        continue;
      }
      this.#missing.set(character, (this.#missing.get(character) ?? 0) + 1);
      result += inBrackets(character);
    }
    return result;
  }

  /** Splits drawable text into stretches of one font. */
  runs(text: string): TextRun[] {
    const runs: { text: string; file: FontFile }[] = [];
    for (const character of text) {
      const { file } = this.#glyph(character);
      if (file === null) throw new Error(`${codePointOf(character)} was not made drawable`);
      const last = runs.at(-1);
      if (last?.file === file) last.text += character;
      else runs.push({ text: character, file });
    }
    return runs;
  }

  #glyph(character: string): Glyph {
    const known = this.#glyphs.get(character);
    if (known !== undefined) return known;
    const glyph = this.#find(character);
    this.#glyphs.set(character, glyph);
    return glyph;
  }

  #find(character: string): Glyph {
    const codePoint = character.codePointAt(0) ?? 0;
    for (const file of this.#files) {
      const font = openFont(file);
      if (font === null || !font.hasGlyphForCodePoint(codePoint)) continue;
      return { file, width: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm };
    }
    if (invisible.test(character)) return { file: null, width: 0 };
    if (control.test(character)) return { file: null, width: this.width(' ', 1) };
    return { file: null, width: this.width(inBrackets(character), 1) };
  }
}

/** What a document could not draw, most frequent first. */
export function missingGlyphs(missing: ReadonlyMap<string, number>): MissingGlyph[] {
  return [...missing]
    .map(([character, count]) => ({ character, codePoint: codePointOf(character), count }))
    .sort((a, b) => b.count - a.count);
}

/** What stands on paper for a character that cannot be drawn. */
function inBrackets(character: string): string {
  return `［${codePointOf(character)}］`;
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
