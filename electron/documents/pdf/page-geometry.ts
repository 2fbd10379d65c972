import type { RegisterSheet } from './register-sheet.ts';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Short and long side. */
export const paperSizes = {
  A3: [297 * mm, 420 * mm],
  A4: [210 * mm, 297 * mm],
  A5: [148 * mm, 210 * mm],
} as const;

/** Where things stand on a page, in points from its upper left corner. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** Lower edge of the table at most. */
  readonly bottom: number;
  /** Baseline of the footer. */
  readonly footer: number;
}

/** 装订线 at the left: 20 mm, else 14 mm all round; the footer stands below the table. */
export function pageGeometry(sheet: Pick<RegisterSheet, 'paper' | 'orientation'>): PageGeometry {
  const [short, long] = paperSizes[sheet.paper];
  const width = sheet.orientation === 'landscape' ? long : short;
  const height = sheet.orientation === 'landscape' ? short : long;
  return {
    width,
    height,
    left: 20 * mm,
    right: width - 14 * mm,
    top: 14 * mm,
    bottom: height - 17 * mm,
    footer: height - 10 * mm,
  };
}

/** Type sizes in points. */
export const type = {
  title: 18,
  subtitle: 12,
  heading: 10,
  head: 9.5,
  cell: 9,
  line: 12.5,
  padding: 3,
  /** Space above and below the text of a row. */
  air: 3.5,
} as const;
