/** Kinds of pictures that the screen shows; every one of them can be freed of what it says about the place it was taken. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** What picture a file's first bytes (12 will do) say it is; null if it is none that is shown. Its name is not asked. */
export function pictureType(bytes: Buffer): PictureType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'image/png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp';
  return null;
}
