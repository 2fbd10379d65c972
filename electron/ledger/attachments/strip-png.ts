/** Bytes around a chunk's data: length and name before, checksum after (PNG, third edition, 5.3). */
const around = 12;

/**
 * Chunks that have a part in what is seen: the picture and its palette, transparency, colours, size on paper, animation.
 * Texts, EXIF, times and what other programs add are not among them.
 */
const drawn: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND'],
  ...['tRNS', 'bKGD', 'sBIT', 'pHYs'],
  ...['cHRM', 'gAMA', 'iCCP', 'sRGB', 'cICP'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/**
 * A PNG file without texts, EXIF and whatever follows the picture. Which side is up is not kept here: cameras write JPEG,
 * and a picture of the screen is upright.
 *
 * @returns null if the chunks do not follow each other to the end of the picture
 */
export function stripPng(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + around <= bytes.length; ) {
    const end = at + around + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (drawn.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
