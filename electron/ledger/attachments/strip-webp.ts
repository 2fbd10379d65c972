/** Chunks of a WebP file that have a part in what is seen (RFC 9649, section 2). */
const drawn: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** In the first byte of VP8X: that EXIF and XMP follow. */
const saysMetadata = 0x08 | 0x04;

/**
 * A WebP file without EXIF, XMP and unknown chunks.
 *
 * @returns null if the chunks do not follow each other to the end that the file names
 */
export function stripWebp(bytes: Buffer): Buffer | null {
  if (bytes.length < 12) return null;
  const fileEnd = bytes.readUInt32LE(4) + 8;
  if (fileEnd > bytes.length) return null;
  const kept: Buffer[] = [Buffer.from('WEBP', 'latin1')];
  for (let at = 12; at < fileEnd; ) {
    if (at + 8 > fileEnd) return null;
    const length = bytes.readUInt32LE(at + 4);
    // Chunks begin at even places.
    const end = at + 8 + length + (length % 2);
    if (end > fileEnd) return null;
    const name = bytes.toString('latin1', at, at + 4);
    if (drawn.has(name))
      kept.push(name === 'VP8X' ? withoutMetadata(bytes.subarray(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function withoutMetadata(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  const flags = copy[8];
  if (flags !== undefined) copy[8] = flags & ~saysMetadata;
  return copy;
}
