import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

const folder = join(import.meta.dirname, '../fixtures/pictures');

/** Where one of the small pictures lies; they hold nothing but the picture. */
export function picturePath(name: 'baseline.jpg' | 'progressive.jpg' | 'photo.png' | 'photo.webp'): string {
  return join(folder, name);
}

export function picture(name: Parameters<typeof picturePath>[0]): Buffer {
  return readFileSync(picturePath(name));
}

/** A segment of a JPEG file. @param marker its second byte; @param body at most 65,533 bytes */
export function jpegSegment(marker: number, body: Buffer | string): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The JPEG with segments put in after its JFIF head, as cameras do. */
export function jpegWith(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  const headEnd = 4 + jpeg.readUInt16BE(4);
  return Buffer.concat([jpeg.subarray(0, headEnd), ...segments, jpeg.subarray(headEnd)]);
}

/** EXIF as a telephone writes it: which side is up, its make, and 30°2′ north. */
export function exifWithPlace(order: 'II' | 'MM', side: number): Buffer {
  const tiff = Buffer.alloc(110);
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
  };
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(3, 8);
  entry(10, 0x010f, 2, 6);
  long(50, 18);
  entry(22, 0x0112, 3, 1);
  short(side, 30);
  entry(34, 0x8825, 4, 1);
  long(58, 42);
  tiff.write('SECRET', 50, 'latin1');
  short(2, 58);
  entry(60, 0x0001, 2, 2);
  tiff.write('N', 68, 'latin1');
  entry(72, 0x0002, 5, 3);
  long(86, 80);
  for (const [index, value] of [30, 1, 2, 1, 0, 1].entries()) long(value, 86 + index * 4);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

/** A chunk of a PNG file. */
export function pngChunk(name: string, data: Buffer | string): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), Buffer.from(data)]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(named.length - 4, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** The PNG with chunks put in after its first, IHDR. */
export function pngWith(png: Buffer, ...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

/** The WebP file with chunks put in behind the picture. */
export function webpWith(
  webp: Buffer,
  ...chunks: readonly (readonly [name: string, data: string])[]
): Buffer {
  const added = chunks.map(([name, data]) => {
    const bytes = Buffer.alloc(8 + data.length + (data.length % 2));
    bytes.write(name, 0, 'latin1');
    bytes.writeUInt32LE(data.length, 4);
    bytes.write(data, 8, 'latin1');
    return bytes;
  });
  const whole = Buffer.concat([webp, ...added]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}
