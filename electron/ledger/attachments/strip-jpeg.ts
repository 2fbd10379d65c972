import { orientationExif, readOrientation } from './exif-orientation.ts';

// Markers of ITU-T T.81 (the JPEG standard), table B.1; what cameras put into APPn is told by its first letters.
const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;

const exifHead = 'Exif\0\0';

/**
 * A JPEG file without EXIF, XMP, IPTC, comments and other makers' data: of the application segments stay the JFIF head, the
 * colour profile and Adobe's colour transform, without which it would look different; of EXIF only which side is up. What
 * follows the picture goes as well, for telephones append a second one there, with its own EXIF.
 *
 * @returns null if the segments do not follow each other as the standard says
 */
export function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let upright = false;
  let at = 2;
  for (;;) {
    // Any number of FF may fill the space before a marker.
    const from = at;
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined || marker === 0) return null;
    if (marker === endOfImage) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const body = bytes.subarray(at + 4, end);
    if (isDrawn(marker, body)) kept.push(bytes.subarray(from, end));
    else if (!upright && marker === app1 && startsWith(body, exifHead)) {
      upright = true;
      const exif = orientationExif(readOrientation(body.subarray(exifHead.length)));
      if (exif !== null) kept.push(segment(app1, Buffer.concat([Buffer.from(exifHead, 'latin1'), exif])));
    }
    at = end;
    if (marker !== startOfScan) continue;
    const scanEnd = endOfScan(bytes, end);
    kept.push(bytes.subarray(end, scanEnd));
    // Cut off in the middle, as of a card pulled out too early: what there is can be shown, and nothing follows it.
    if (scanEnd === bytes.length) return Buffer.concat(kept);
    at = scanEnd;
  }
}

/** Whether a segment has a part in what is seen. */
function isDrawn(marker: number, body: Buffer): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  if (marker === app0) return startsWith(body, 'JFIF\0');
  if (marker === app2) return startsWith(body, 'ICC_PROFILE\0');
  return marker === app14 && startsWith(body, 'Adobe');
}

/** Where the compressed data of a scan end: at the first marker that is neither an escaped FF nor a restart (D0–D7). */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next === 0xff) continue;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function startsWith(body: Buffer, text: string): boolean {
  return body.toString('latin1', 0, text.length) === text;
}
