import type { Template } from '../paper.ts';

/** A word in braces, or an optional part with words in it, as somebody typed it into a form of Word or Excel. */
export interface TypedWord {
  /** Where it stands in the text: from `start` up to but not including `end`. */
  readonly start: number;
  readonly end: number;
  /** The same in the grammar of papers/template.ts. */
  readonly template: Template;
}

/**
 * `{姓名}` or `[，在{服务队}服务]`. A form has braces and brackets of its own, which are left alone: braces that do not
 * match, and brackets without a word in them. No word goes over a tab or the end of a line.
 */
const typed = /\[[^[\]{}\t\n]*(?:\{[^{}[\]\t\n]+\}[^[\]{}\t\n]*)+\]|\{[^{}[\]\t\n]+\}/g;

/** What Chinese input methods give for the keys of braces and brackets. */
const halfWidth: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };

/** Every word in a text, in its order; `｛姓名｝`, `{ 姓名 }` and `{捐资金额：大写}` are taken as they are meant. */
export function typedWords(text: string): readonly TypedWord[] {
  // Each character becomes one, so that the places stay.
  const plain = text.replace(/[｛｝［］]/g, (bracket) => halfWidth[bracket] ?? bracket);
  return [...plain.matchAll(typed)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    template: found.replace(/\{([^{}]+)\}/g, (_, names: string) => `{${tidyNames(names)}}`),
  }));
}

/** The word that a text consists of; null if there is anything else in it. A mark of the repeating line does not count. */
export function wholeWord(text: string): Template | null {
  const words = typedWords(text);
  const others = words.filter(({ template }) => template !== lineMark);
  const [word] = others;
  if (word === undefined || others.length > 1 || !word.template.startsWith('{')) return null;
  const rest = words.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return rest.trim() === '' ? word.template : null;
}

/** `{每行}`: marks the line that repeats where it has no `{序号}`. */
const lineMark: Template = '{每行}';

/** Whether a line with this text in it repeats for each row. */
export function marksLine(text: string): boolean {
  return typedWords(text).some(({ template }) => template === lineMark || template.includes('{序号}'));
}

/**
 * A text in pieces, as Word and Excel keep it when parts of it look different, with its words filled in. A word that goes
 * over several pieces is written into the first of them, whose look it gets; the pieces stay as many.
 *
 * @param write what stands for a word; null leaves it as it was typed
 */
export function fillPieces(
  pieces: readonly string[],
  write: (template: Template) => string | null,
): readonly string[] {
  const edits = typedWords(pieces.join('')).flatMap(({ start, end, template }) => {
    const text = write(template);
    return text === null ? [] : [{ start, end, text }];
  });
  let from = 0;
  return pieces.map((piece) => {
    const to = from + piece.length;
    let filled = '';
    let at = from;
    for (const { start, end, text } of edits) {
      if (end <= from || start >= to) continue;
      filled += piece.slice(at - from, Math.max(at, start) - from);
      if (start >= from) filled += text;
      at = Math.min(end, to);
    }
    filled += piece.slice(at - from);
    from = to;
    return filled;
  });
}

/** ` 捐资金额：大写 ` → `捐资金额:大写`. */
function tidyNames(names: string): string {
  return names
    .replaceAll('｜', '|')
    .replaceAll('：', ':')
    .split('|')
    .map((name) =>
      name
        .split(':')
        .map((part) => part.trim())
        .join(':'),
    )
    .join('|');
}
