/**
 * The look of a Chinese office form: headings in 黑体, everything else in 宋体. Both come with every Chinese Windows;
 * WPS and LibreOffice put their own in place elsewhere.
 */
export const fonts = { song: '宋体', hei: '黑体' } as const;

/** Colours as ARGB, as Excel writes them. */
export const colours = {
  line: 'FF7F7F7F',
  head: 'FFEFEFEF',
  marked: 'FFFFC7CE',
  warning: 'FFC00000',
} as const;
