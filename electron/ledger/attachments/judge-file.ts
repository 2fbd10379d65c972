import { extname } from 'node:path';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { pictureType } from './picture-type.ts';

/** Endings of files that Windows runs, or lets a program run, when they are opened. */
const runs = new Set(
  [
    ['exe', 'com', 'scr', 'pif', 'cpl', 'dll', 'sys', 'msi', 'msp', 'mst', 'msix', 'appx', 'gadget', 'jar'],
    ['bat', 'cmd', 'ps1', 'psm1', 'vb', 'vbs', 'vbe', 'js', 'jse', 'mjs', 'ws', 'wsf', 'wsh', 'wsc', 'sct'],
    [
      'hta',
      'chm',
      'hlp',
      'lnk',
      'url',
      'scf',
      'reg',
      'inf',
      'msc',
      'application',
      'appref-ms',
      'settingcontent-ms',
    ],
    ['sh', 'py', 'pyw', 'desktop', 'appimage', 'command'],
  ].flat(),
);

/** First bytes of programs: Windows, Linux, macOS, scripts that name their interpreter. */
const programHeads = ['4d5a', '7f454c46', 'cffaedfe', 'cefaedfe', 'cafebabe', '2321'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

/** Pictures of telephones and scanners out of which the place cannot be taken: HEIC, AVIF, TIFF. */
const unstrippable = /^(heic|heix|hevc|heim|heis|mif1|msf1|avif|avis)$/;

/**
 * What an attached file is, by its content.
 *
 * @returns its media type; `application/octet-stream` for all that the screen has no use for
 * @throws Refusal if it can be run, or is a picture that may tell where it was taken and cannot be freed of that
 */
export function judgeFile(name: string, bytes: Buffer): string {
  // Windows drops dots and blanks at the end of a name: `a.exe.` is run like `a.exe`.
  const ending = extname(name.replace(/[.\s]+$/, ''))
    .slice(1)
    .toLowerCase();
  if (runs.has(ending) || programHeads.some((head) => bytes.subarray(0, head.length).equals(head)))
    throw new Refusal('attachment-program', { file: name });
  const box = bytes.toString('latin1', 4, 12);
  const isTiff = /^(II\*\0|MM\0\*)/.test(bytes.toString('latin1', 0, 4));
  if (isTiff || (box.startsWith('ftyp') && unstrippable.test(box.slice(4))))
    throw new Refusal('attachment-picture-unknown', { file: name });
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  return pictureType(bytes) ?? 'application/octet-stream';
}
