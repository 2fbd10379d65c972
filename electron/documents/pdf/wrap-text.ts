/** Never at the beginning of a line (行首禁则). */
const notFirst = /^[，。、；：！？）】》”’·％%…—〉」』,.;:!?)\]]$/u;

/** Never at the end of a line (行尾禁则). */
const notLast = /^[（【《“‘〈「『([]$/u;

/** A name in several parts, masked or not: it is broken between them, 阿依古丽·／麦麦提. */
const nameInParts = /^[\p{Script=Han}*]+(·[\p{Script=Han}*]+)+$/u;

/** Letters and figures stay together: a phone number broken in two is two wrong numbers; so does 138****8000. */
const word = /[0-9A-Za-z_/+@#*-][0-9A-Za-z_/+@#*.,:-]*|./gsu;

/**
 * Breaks a text into lines no wider than `limit`, by the rules of Chinese typesetting: between any two characters, but
 * not before closing or after opening punctuation, not inside figures and Latin words unless one is wider than the
 * line, and without a single character on the last line (单字不成行). Line breaks in the text are kept; spaces at a
 * break are dropped.
 *
 * @param width measures a text in the unit of `limit`; a text is as wide as its characters together
 * @param indent what the first line of every paragraph is shorter by
 */
export function wrapText(
  text: string,
  limit: number,
  width: (text: string) => number,
  indent = 0,
): readonly string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => wrapParagraph(paragraph.trim(), limit, width, indent));
}

function wrapParagraph(
  paragraph: string,
  limit: number,
  width: (text: string) => number,
  indent: number,
): string[] {
  if (width(paragraph) <= limit - indent) return [paragraph];
  if (nameInParts.test(paragraph)) {
    const parts = paragraph.split(/(?<=·)/u);
    if (parts.every((part) => width(part) <= limit)) return together(parts, limit, width);
  }
  const all = [...pieces(paragraph, limit, width)];
  const lines: string[] = [];
  let from = 0;
  while (from < all.length) {
    let to = lineEnd(all, from, from === 0 ? limit - indent : limit, width);
    if (isSingleCharacter(all, to)) to = endBeforeCompany(all, from, to, limit, width);
    lines.push(all.slice(from, to).join('').trimEnd());
    from = to;
    while (isSpace(all[from])) from += 1;
  }
  return lines;
}

/** Whole parts on as few lines as they fit. */
function together(parts: readonly string[], limit: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && width(line) <= limit) lines[lines.length - 1] = line;
    else lines.push(part);
  }
  return lines;
}

/** Where the line that begins at `from` ends: as late as it fits and may be broken, or, if nowhere, as late as it fits. */
function lineEnd(
  all: readonly string[],
  from: number,
  limit: number,
  width: (text: string) => number,
): number {
  let used = 0;
  let fits = from;
  for (; fits < all.length; fits += 1) {
    used += width(all[fits] ?? '');
    if (used > limit) break;
  }
  if (fits === all.length) return fits;
  for (let end = fits; end > from; end -= 1) if (mayBreak(all, end)) return end;
  return Math.max(fits, from + 1);
}

/** An earlier end of the last line but one, that sends company to the single character on the last; else `end`. */
function endBeforeCompany(
  all: readonly string[],
  from: number,
  end: number,
  limit: number,
  width: (text: string) => number,
): number {
  for (let earlier = end - 1; earlier > from + 1; earlier -= 1) {
    if (width(all.slice(earlier).join('')) > limit) return end;
    if (mayBreak(all, earlier) && !isSpace(all[earlier])) return earlier;
  }
  return end;
}

function mayBreak(all: readonly string[], at: number): boolean {
  return !notLast.test(all[at - 1] ?? '') && !notFirst.test(all[at] ?? '');
}

/** Whether one character is all that is left from `at` on. */
function isSingleCharacter(all: readonly string[], at: number): boolean {
  const first = isSpace(all[at]) ? at + 1 : at;
  return first === all.length - 1 && [...(all[first] ?? '')].length === 1;
}

function isSpace(piece: string | undefined): boolean {
  return piece?.trim() === '';
}

/** Unbreakable pieces; a word wider than the line is cut by character. */
function* pieces(text: string, limit: number, width: (text: string) => number): Generator<string> {
  for (const [piece] of text.matchAll(word)) {
    if (piece.length > 1 && width(piece) > limit) yield* piece;
    else yield piece;
  }
}
