import type { Template } from '../paper.ts';

/** One name in braces: what is asked for, and how it is to be written. */
export interface Placeholder {
  readonly name: string;
  /** 大写: an amount in words. */
  readonly form: string | null;
}

/** What a name stands for in one row. */
export interface Word {
  /** Null where there is nothing to say. */
  readonly text: string | null;
  /** What is printed instead, to be written on by hand. */
  readonly blank: string;
}

/** Any of several, the first that says something: `{授予单位|本单位}`. */
type Piece = string | readonly Placeholder[];

/** Pieces that are left out together if one of them says nothing: `[，在{服务队}服务]`. */
interface Segment {
  readonly optional: boolean;
  readonly pieces: readonly Piece[];
}

const known = new Map<Template, readonly Segment[]>();

/**
 * A template with the words of one row in it.
 *
 * @param blanks what a name that says nothing becomes: a line to write on, or nothing at all
 * @throws Error if braces or brackets do not match: a mistake of the definition
 */
export function expand(
  template: Template,
  wordOf: (placeholder: Placeholder) => Word,
  blanks: 'line' | 'nothing',
): string {
  return segmentsOf(template)
    .map(({ optional, pieces }) => {
      const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : firstWord(piece, wordOf)));
      if (optional && texts.some((text) => typeof text !== 'string' && text.text === null)) return '';
      return texts
        .map((text) =>
          typeof text === 'string' ? text : (text.text ?? (blanks === 'line' ? text.blank : '')),
        )
        .join('');
    })
    .join('');
}

/** Every name that a template asks for. */
export function placeholdersOf(template: Template): readonly Placeholder[] {
  return segmentsOf(template).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece)),
  );
}

function firstWord(alternatives: readonly Placeholder[], wordOf: (placeholder: Placeholder) => Word): Word {
  const words = alternatives.map(wordOf);
  return words.find(({ text }) => text !== null) ?? words[0] ?? { text: null, blank: '' };
}

function segmentsOf(template: Template): readonly Segment[] {
  const before = known.get(template);
  if (before !== undefined) return before;
  const segments = [...template.matchAll(/\[([^[\]]*)\]|([^[]+)|\[/g)].map(([whole, optional, plain]) => {
    const text = optional ?? plain;
    if (text === undefined || (plain ?? '').includes(']')) throw unmatched(template, whole);
    return { optional: optional !== undefined, pieces: piecesOf(template, text) };
  });
  known.set(template, segments);
  return segments;
}

function piecesOf(template: Template, text: string): readonly Piece[] {
  return [...text.matchAll(/\{([^{}]+)\}|([^{]+)|\{/g)].map(([whole, names, plain]) => {
    if (names !== undefined) return names.split('|').map(placeholderOf);
    if (plain === undefined || plain.includes('}')) throw unmatched(template, whole);
    return plain;
  });
}

function placeholderOf(text: string): Placeholder {
  const [name = '', form = null] = text.split(':');
  return { name, form };
}

function unmatched(template: Template, place: string): Error {
  return new Error(`braces or brackets do not match in “${template}” at “${place}”`);
}
