/** What the first bytes of a file show it to be. */
export type Content =
  | { readonly kind: 'zip' | 'compound-file' | 'biff' | 'markup' | 'text' | 'unknown' }
  | { readonly kind: 'other-document' | 'save-as-needed'; readonly name: string };

/** First bytes in hexadecimal, and what a clerk calls such a file. */
const SIGNATURES: readonly (readonly [hex: string, content: Content])[] = [
  ['504b0304', { kind: 'zip' }],
  ['504b0506', { kind: 'zip' }],
  ['d0cf11e0a1b11ae1', { kind: 'compound-file' }],
  ['09000400', { kind: 'biff' }],
  ['09020600', { kind: 'biff' }],
  ['09040600', { kind: 'biff' }],
  ['09080800', { kind: 'biff' }],
  ['09081000', { kind: 'biff' }],
  ['25504446', { kind: 'other-document', name: ' PDF 文档' }],
  ['7b5c727466', { kind: 'other-document', name: ' Word 文档' }],
  ['89504e47', { kind: 'other-document', name: '图片' }],
  ['ffd8ff', { kind: 'other-document', name: '图片' }],
  ['47494638', { kind: 'other-document', name: '图片' }],
  ['49492a00', { kind: 'other-document', name: '图片' }],
  ['4d4d002a', { kind: 'other-document', name: '图片' }],
  ['424d', { kind: 'other-document', name: '图片' }],
  ['526172211a07', { kind: 'other-document', name: '压缩包' }],
  ['377abcaf271c', { kind: 'other-document', name: '压缩包' }],
  ['1f8b08', { kind: 'other-document', name: '压缩包' }],
];

/** Tab, line feed, form feed, carriage return, and the end mark of DOS. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1a]);

/** Tells the format from the first bytes, because a wrong extension is everyday life. */
export function detectContent(head: Buffer): Content {
  const hex = head.toString('hex', 0, 16);
  const signature = SIGNATURES.find(([start, content]) => hex.startsWith(start) && isBinary(content, head));
  if (signature) return signature[1];
  if (hasUtf16Mark(head)) return { kind: 'text' };
  if (hasControlBytes(head)) return { kind: 'unknown' };
  const start = head.toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  if (start.startsWith('mime-version:')) return { kind: 'save-as-needed', name: '网页存档' };
  if (isMarkup(start)) return { kind: 'markup' };
  return { kind: start.startsWith('<?xml') ? 'unknown' : 'text' };
}

/** A text may begin with the two letters “BM”; a bitmap has control bytes soon after. */
function isBinary(content: Content, head: Buffer): boolean {
  return !('name' in content) || content.name !== '图片' || hasControlBytes(head);
}

/** HTML tables and XML spreadsheets that other programs save under the name .xls. */
function isMarkup(start: string): boolean {
  if (/^<(!doctype html|html|head|meta|body|table|style|div)\b/.test(start)) return true;
  return start.startsWith('<?xml') && /<([a-z]+:)?(workbook|html|table)\b/.test(start);
}

function hasUtf16Mark(head: Buffer): boolean {
  const mark = head.toString('hex', 0, 2);
  return mark === 'fffe' || mark === 'feff';
}

/** Whether there are bytes as in no text: a zero, or more control characters than a slip of some program explains. */
function hasControlBytes(head: Buffer): boolean {
  const controls = head.filter((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte)).length;
  return head.includes(0) || controls > head.length / 50;
}
