/** Height of one line of 11 point text, and of a row's own margin, in points. */
const lineHeight = 14.5;
const rowMargin = 3.5;

/** Height of a row of one line. */
export const usualRowHeight = lineHeight + rowMargin;

/** How wide a text is in digits, the unit of column widths: Chinese characters are twice as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) < 0x2e80 ? 1 : 2;
  return width;
}

/**
 * Lines a wrapped text needs in a column. Excel fits rows by itself when it opens a file, LibreOffice and WPS do not
 * always: the height is written into the file.
 */
export function linesIn(text: string, columnWidth: number): number {
  // Most cells are short: no need to look at their characters.
  if (text.length * 2 < columnWidth && !text.includes('\n')) return 1;
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / (columnWidth - 1)));
  return lines;
}

/** Excel's own limit is 409 points. */
export function rowHeight(lines: number): number {
  return Math.min(409, lines * lineHeight + rowMargin);
}
