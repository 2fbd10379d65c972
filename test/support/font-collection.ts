/** Bytes of the table directory of a font before its entries, and of one entry. */
const header = 12;
const entry = 16;

/** `name` record of the PostScript name (OpenType, name IDs). */
const postScriptName = 6;

/** A copy of a TrueType font under another PostScript name, at most as long as its own. */
export function renamedFont(font: Buffer, name: string): Buffer {
  const copy = Buffer.from(font);
  const table = tablesOf(copy).find(({ tag }) => tag === 'name');
  if (table === undefined) throw new Error('a font without names');
  const start = table.offset;
  const strings = start + copy.readUInt16BE(start + 4);
  const utf16 = Buffer.from(name, 'utf16le').swap16();
  for (let record = 0; record < copy.readUInt16BE(start + 2); record += 1) {
    const at = start + 6 + record * 12;
    const isUnicode = copy.readUInt16BE(at) !== 1;
    if (!isUnicode || copy.readUInt16BE(at + 6) !== postScriptName) continue;
    if (utf16.length > copy.readUInt16BE(at + 8)) throw new Error(`${name} is too long a name`);
    copy.writeUInt16BE(utf16.length, at + 8);
    utf16.copy(copy, strings + copy.readUInt16BE(at + 10));
  }
  return copy;
}

/** A TrueType collection (.ttc) of fonts, in the order in which they stand. */
export function fontCollection(fonts: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(header + 4 * fonts.length);
  head.write('ttcf', 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, font] of fonts.entries()) {
    head.writeUInt32BE(offset, header + 4 * index);
    const member = Buffer.concat([font, Buffer.alloc(-font.length & 3)]);
    // In a collection the offsets of the tables count from the beginning of the file.
    for (const { at, offset: old } of tablesOf(member)) member.writeUInt32BE(old + offset, at + 8);
    parts.push(member);
    offset += member.length;
  }
  return Buffer.concat(parts);
}

function tablesOf(font: Buffer): { tag: string; at: number; offset: number }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = header + entry * index;
    return { tag: font.toString('latin1', at, at + 4), at, offset: font.readUInt32BE(at + 8) };
  });
}
