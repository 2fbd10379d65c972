/** What must not stand in XML as it is: markup, characters XML 1.0 forbids, and text that looks like Excel's own escapes. */
const special = /[&<>"]|[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/gu;
const anySpecial = new RegExp(special.source, 'u');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for an element or an attribute of a workbook part. Control characters and half surrogates are dropped: no
 * spreadsheet program opens a file that holds one. `_x0041_` is protected, or Excel would read it as A
 * (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export function xmlText(text: string): string {
  if (!anySpecial.test(text)) return text;
  return text.replace(special, (found) => entities[found] ?? (found.length > 1 ? `_x005F${found}` : ''));
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace of every SpreadsheetML part. */
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Namespace of `r:id` attributes. */
export const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
