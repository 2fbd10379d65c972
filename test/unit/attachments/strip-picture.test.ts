import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOrientation } from '../../../electron/ledger/attachments/exif-orientation.ts';
import { type PictureType, pictureType } from '../../../electron/ledger/attachments/picture-type.ts';
import { stripPicture } from '../../../electron/ledger/attachments/strip-picture.ts';
import {
  exifWithPlace,
  jpegSegment,
  jpegWith,
  picture,
  pngChunk,
  pngWith,
  webpWith,
} from '../../support/pictures.ts';

const baseline = picture('baseline.jpg');
const progressive = picture('progressive.jpg');
const png = picture('photo.png');
const webp = picture('photo.webp');
const xmp = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET</x:xmpmeta>';
const side = fc.integer({ min: 1, max: 8 });
const order = fc.constantFrom('II' as const, 'MM' as const);

const words = fc.string({ maxLength: 60 });

/** The EXIF of a stripped picture; null if none is left. */
function exifOf(jpeg: Buffer | null): Buffer | null {
  const at = jpeg?.indexOf('Exif\0\0', 0, 'latin1') ?? -1;
  return jpeg === null || at === -1 ? null : jpeg.subarray(at + 6);
}

describe('the clean pictures', () => {
  it.each([
    ['image/jpeg', baseline],
    ['image/jpeg', progressive],
    ['image/png', png],
    ['image/webp', webp],
  ] as const)('%s is told by its content and stays byte for byte', (type, bytes) => {
    expect(pictureType(bytes)).toBe(type);
    expect(stripPicture(type, bytes)?.equals(bytes)).toBe(true);
  });
});

describe.each([
  ['baseline', baseline],
  ['progressive, with restarts', progressive],
])('a JPEG, %s,', (_, clean) => {
  it('loses EXIF, XMP, IPTC, comments and unknown makers’ data, and stays upright', () => {
    fc.assert(
      fc.property(order, side, words, (order, side, text) => {
        const taken = jpegWith(
          clean,
          jpegSegment(0xe1, exifWithPlace(order, side)),
          jpegSegment(0xe1, xmp),
          jpegSegment(0xe2, 'MPF\0SECRET'),
          jpegSegment(0xed, 'Photoshop 3.0\0SECRET'),
          jpegSegment(0xe7, `SECRET${text}`),
          jpegSegment(0xfe, `SECRET${text}`),
        );
        const stripped = stripPicture('image/jpeg', taken);
        expect(stripped?.includes('SECRET')).toBe(false);
        const exif = exifOf(stripped);
        if (side === 1) expect(stripped?.equals(clean)).toBe(true);
        else {
          expect(readOrientation(exif ?? Buffer.alloc(0))).toBe(side);
          // What is left of EXIF is one entry of 26 bytes with its heads; the rest is the clean picture.
          expect(stripped?.length).toBe(clean.length + 26 + 6 + 4);
        }
        expect(stripped && stripPicture('image/jpeg', stripped)?.equals(stripped)).toBe(true);
      }),
    );
  });

  it('loses what follows it: telephones append a second picture with its own EXIF', () => {
    const second = jpegWith(baseline, jpegSegment(0xe1, exifWithPlace('MM', 6)));
    expect(stripPicture('image/jpeg', Buffer.concat([clean, second]))?.equals(clean)).toBe(true);
  });

  it('keeps the colour profile and Adobe’s transform, without which it would look different', () => {
    const coloured = jpegWith(
      clean,
      jpegSegment(0xe2, 'ICC_PROFILE\0\x01\x01…'),
      jpegSegment(0xee, 'Adobe\0'),
    );
    expect(stripPicture('image/jpeg', coloured)?.equals(coloured)).toBe(true);
  });

  it('is taken as far as it goes when its data were cut off, and refused when its heads were', () => {
    const cut = clean.subarray(0, -10);
    expect(stripPicture('image/jpeg', cut)?.equals(cut)).toBe(true);
    expect(stripPicture('image/jpeg', clean.subarray(0, 40))).toBeNull();
  });
});

describe('a PNG', () => {
  it('loses texts, EXIF, times and what follows it', () => {
    fc.assert(
      fc.property(
        words,
        fc.subarray(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'cmOD'], { minLength: 1 }),
        (text, names) => {
          const chunks = names.map((name) => pngChunk(name, `SECRET${text}`));
          const taken = Buffer.concat([pngWith(png, ...chunks), Buffer.from('SECRET')]);
          expect(stripPicture('image/png', taken)?.equals(png)).toBe(true);
        },
      ),
    );
  });

  it('keeps what is seen: transparency, gamma, size on paper', () => {
    const kept = pngWith(png, pngChunk('gAMA', Buffer.alloc(4, 1)), pngChunk('pHYs', Buffer.alloc(9, 1)));
    expect(stripPicture('image/png', kept)?.equals(kept)).toBe(true);
  });

  it('is refused when it ends early', () => {
    expect(stripPicture('image/png', png.subarray(0, -4))).toBeNull();
  });
});

describe('a WebP', () => {
  it('loses EXIF and XMP, and its head no longer says that they are there', () => {
    const head = `\x0d\0\0\0\x5f\0\0\x3f\0\0`;
    const taken = webpWith(webp, ['VP8X', head], ['EXIF', 'SECRET'], ['XMP ', 'SECRET!']);
    const without = webpWith(webp, ['VP8X', `\x01${head.slice(1)}`]);
    expect(stripPicture('image/webp', taken)?.equals(without)).toBe(true);
  });

  it('is refused when it ends early', () => {
    expect(stripPicture('image/webp', webp.subarray(0, -1))).toBeNull();
  });
});

it.each<PictureType>(['image/jpeg', 'image/png', 'image/webp'])(
  'any bytes at all are stripped or refused, never an exception: %s',
  (type) => {
    const heads = { 'image/jpeg': baseline, 'image/png': png, 'image/webp': webp };
    const spoilt = fc.tuple(fc.nat(heads[type].length), fc.uint8Array({ maxLength: 30 }));
    fc.assert(
      fc.property(spoilt, ([at, bytes]) => {
        const whole = Buffer.concat([
          heads[type].subarray(0, at),
          bytes,
          heads[type].subarray(at + bytes.length),
        ]);
        const stripped = stripPicture(type, whole);
        // The size that a WebP names is written anew.
        if (stripped !== null) expect(stripped.length).toBeLessThanOrEqual(whole.length + 12);
      }),
      { numRuns: 500 },
    );
  },
);

it('EXIF that cannot be read means upright, whatever its bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), order, (bytes, order) => {
      const found = readOrientation(Buffer.concat([Buffer.from(order), Buffer.from(bytes)]));
      expect(found).toBeGreaterThanOrEqual(1);
      expect(found).toBeLessThanOrEqual(8);
    }),
  );
});
