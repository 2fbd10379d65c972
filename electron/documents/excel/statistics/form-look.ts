import type { Alignment, Borders, Fill, Font } from 'exceljs';
import { colours, fonts } from '../office-look.ts';

const line = { style: 'thin', color: { argb: 'FF000000' } } as const;

/** Every cell of a form is framed. */
export const framed: Partial<Borders> = { top: line, left: line, bottom: line, right: line };

/** The parts of a form, as exceljs wants their styles; shared by all cells of a kind. */
export const formFonts = {
  title: { name: fonts.hei, size: 18, charset: 134 },
  head: { name: fonts.hei, size: 10, charset: 134 },
  body: { name: fonts.song, size: 10, charset: 134 },
  note: { name: fonts.song, size: 9, charset: 134 },
  check: { name: fonts.song, size: 10, charset: 134, color: { argb: 'FF595959' } },
} satisfies Record<string, Partial<Font>>;

export const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const leftAligned: Partial<Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };
export const stacked: Partial<Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  textRotation: 'vertical',
};

export const headFill: Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: colours.head },
  bgColor: { argb: colours.head },
};

/** What the checks show. */
export const marks = { right: '√', wrong: '×' } as const;

/** Red for a failed check. */
export const wrongMarkFont: Partial<Font> = { color: { argb: colours.warning }, bold: true };
