/** XML that is not well-formed, or that carries declarations which no spreadsheet program writes. */
export class MalformedXml extends Error {
  /** True for a document type declaration: the door to entity bombs and to other files. */
  readonly unsafe: boolean;

  constructor(message: string, unsafe = false) {
    super(message);
    this.name = 'MalformedXml';
    this.unsafe = unsafe;
  }
}

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five predefined entities and character references (XML 1.0 §4.6, §4.1); others cannot exist without a DTD. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;]{0,10};)?/g, (whole, reference: string | undefined) => {
    const name = (reference ?? '').slice(0, -1);
    const character = PREDEFINED[name] ?? characterReference(name);
    if (character === undefined) throw new MalformedXml(`entity ${whole}`);
    return character;
  });
}

function characterReference(name: string): string | undefined {
  if (!/^#(x[0-9a-f]+|[0-9]+)$/i.test(name)) return undefined;
  const code =
    name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Line ends as XML 1.0 §2.11 wants them handed on. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** `_x000D_` and the like: how Excel writes characters that XML forbids (ECMA-376 part 1, 22.9.2.19 ST_Xstring). */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
