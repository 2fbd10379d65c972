import { type Font, openSync } from 'fontkit';
import { type Faces, type FontRole, fontChain } from './font-files.ts';

/** A stretch of text that one font can draw. */
export interface TextRun {
  readonly text: string;
  readonly file: string;
}

/** A character that no font at hand can draw. */
export interface MissingGlyph {
  readonly character: string;
  /** `U+9FBF`. */
  readonly codePoint: string;
  readonly count: number;
}

interface Glyph {
  readonly file: string | null;
  /** In ems. */
  readonly width: number;
}

const opened = new Map<string, Font>();

/** Fonts are large: each file is parsed once in a thread's life. */
function openFont(file: string): Font {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const font = openSync(file);
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} is a collection, not a font`);
  opened.set(file, font);
  return font;
}

/**
 * One role's chain of fonts: measures text and finds a font for every character, so that a rare character in a name is
 * drawn by the next font that has it, and one that no font has is reported and never a silent box (P29).
 */
export class Typeface {
  readonly #files: readonly string[];
  readonly #glyphs = new Map<string, Glyph>();
  readonly #missing: Map<string, number>;

  /** @param missing collects what cannot be drawn; shared by the typefaces of one document */
  constructor(role: FontRole, faces: Faces, missing: Map<string, number>) {
    this.#files = fontChain(role, faces);
    this.#missing = missing;
  }

  /** Width in points at a size. */
  width(text: string, size: number): number {
    let ems = 0;
    for (const character of text) ems += this.#glyph(character).width;
    return ems * size;
  }

  /** The text with every undrawable character replaced by its number, which a clerk can look up and write in. */
  drawable(text: string): string {
    let result = '';
    for (const character of text) {
      if (this.#glyph(character).file !== null) {
        result += character;
        continue;
      }
      this.#missing.set(character, (this.#missing.get(character) ?? 0) + 1);
      result += `［${codePointOf(character)}］`;
    }
    return result;
  }

  /** Splits drawable text into stretches of one font. */
  runs(text: string): TextRun[] {
    const runs: { text: string; file: string }[] = [];
    for (const character of text) {
      const file = this.#glyph(character).file ?? this.#files[0] ?? '';
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
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      return { file, width: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm };
    }
    return { file: null, width: 1 };
  }
}

/** What a document could not draw, most frequent first. */
export function missingGlyphs(missing: ReadonlyMap<string, number>): MissingGlyph[] {
  return [...missing]
    .map(([character, count]) => ({ character, codePoint: codePointOf(character), count }))
    .sort((a, b) => b.count - a.count);
}

function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
