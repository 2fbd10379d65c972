/**
 * A block of cells as Excel, WPS and LibreOffice put it on the clipboard: tabs between cells, line breaks between rows.
 * A cell that holds either stands in quotation marks, its own doubled.
 *
 * Quotation marks around a plain cell are its own: Excel copies a cell that reads “好” in them just so, without doubling.
 *
 * @returns rows of the same width; none for an empty text
 */
export function parseBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = readCell(text, at);
    row.push(cell);
    at = end;
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end: one more cell, empty.
      if (at === text.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0) rows.push(row);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

/** The block's text for the clipboard; each row ends with a line break, as Excel writes it. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A quoted cell that is really quoted: it holds a break or a doubled mark, and its end is a cell's end. */
const quotedCell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;

function readCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  quotedCell.lastIndex = start;
  const inner = quotedCell.exec(text)?.[1];
  if (inner !== undefined && /[\t\r\n]|""/.test(inner)) {
    return { cell: inner.replaceAll('""', '"').replace(/\r\n?/g, '\n'), end: quotedCell.lastIndex };
  }
  const stop = text.slice(start).search(/[\t\r\n]/);
  const end = stop < 0 ? text.length : start + stop;
  return { cell: text.slice(start, end), end };
}
