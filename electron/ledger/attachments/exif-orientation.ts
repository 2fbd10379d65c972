/** EXIF tag 0x0112: which side of the stored picture is up; 1 (as stored) to 8 (CIPA DC-008, 4.6.5). */
const orientationTag = 0x0112;
const shortType = 3;
const entryLength = 12;

/**
 * Which side is up, from the TIFF structure inside EXIF.
 *
 * @returns 1 to 8; 1 if it does not say, or cannot be read
 */
export function readOrientation(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * entryLength;
    if (at + entryLength > tiff.length) return 1;
    if (short(at) !== orientationTag || short(at + 2) !== shortType) continue;
    const side = short(at + 8);
    return side >= 1 && side <= 8 ? side : 1;
  }
  return 1;
}

/** A TIFF structure that says which side is up and nothing else; null if it is as stored anyway. */
export function orientationExif(side: number): Buffer | null {
  if (side === 1) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(shortType, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(side, 18);
  return tiff;
}
