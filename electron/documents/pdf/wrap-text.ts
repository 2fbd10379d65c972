/** Never at the beginning of a line (行首禁则). */
const notFirst = /^[，。、；：！？）】》”’·％%…—〉」』,.;:!?)\]]$/u;

/** Never at the end of a line (行尾禁则). */
const notLast = /^[（【《“‘〈「『([]$/u;

/** Letters and figures stay together: a phone number broken in two is two wrong numbers. */
const word = /[0-9A-Za-z_.,:/+@#-]+|./gsu;

/**
 * Breaks a text into lines no wider than `limit`, by the rules of Chinese typesetting: between any two characters, but
 * not before closing or after opening punctuation, and not inside figures and Latin words unless one is wider than
 * the line. Line breaks in the text are kept.
 *
 * @param width measures a text in the unit of `limit`
 */
export function wrapText(text: string, limit: number, width: (text: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, limit, width));
}

function wrapParagraph(paragraph: string, limit: number, width: (text: string) => number): string[] {
  if (width(paragraph) <= limit) return [paragraph];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const piece of pieces(paragraph, limit, width)) {
    const size = width(piece);
    if (used + size > limit && line.length > 0) {
      const carried = carry(line, piece);
      lines.push(line.join('').trimEnd());
      line = carried;
      used = width(carried.join(''));
    }
    line.push(piece);
    used += size;
  }
  lines.push(line.join(''));
  return lines;
}

/** What must move to the next line with `next`; takes it off `line`, which keeps at least one piece. */
function carry(line: string[], next: string): string[] {
  const carried: string[] = [];
  let following = next;
  while (line.length > 1 && (notFirst.test(following) || notLast.test(line.at(-1) ?? ''))) {
    following = line.pop() ?? '';
    carried.unshift(following);
  }
  return carried;
}

/** Unbreakable pieces; a word wider than the line is cut by character. */
function* pieces(text: string, limit: number, width: (text: string) => number): Generator<string> {
  for (const [piece] of text.matchAll(word)) {
    if (piece.length > 1 && width(piece) > limit) yield* piece;
    else yield piece;
  }
}
