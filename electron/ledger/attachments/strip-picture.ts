import type { PictureType } from './picture-type.ts';
import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const strippers: Readonly<Record<PictureType, (bytes: Buffer) => Buffer | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

/**
 * The picture without what a camera writes into it beside the picture: where and when it was taken, with which device,
 * a preview, captions (P25). What is drawn stays bit by bit, and it stays upright. Stripping twice changes nothing more.
 *
 * @returns null if the file is not built as its kind is: what cannot be read cannot be vouched for
 */
export function stripPicture(type: PictureType, bytes: Buffer): Buffer | null {
  return strippers[type](bytes);
}
