import type { CardSheets } from '../../../electron/documents/pdf/papers/card-painter.ts';
import { printPapers } from '../../../electron/documents/pdf/papers/print-papers.ts';
import type { CardContent, CardFaceContent } from '../../../shared/registers/papers/content.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from '../pdf/sheets.ts';

export const mm = 72 / 25.4;

const face = (title: string): CardFaceContent => ({
  ...{ kind: 'details', head: '柳岸社区党委', title, note: '编号 LX01', foot: '服务热线 0575-84112233' },
  lines: [{ label: '姓名', text: '王芳' }],
});

/** Cards whose fronts are called 甲1, 甲2 … and whose backs 乙1, 乙2 … */
export const cardsUpTo = (count: number): CardContent[] =>
  Array.from({ length: count }, (_, index) => ({
    layout: 'card',
    front: face(`甲${index + 1}`),
    back: face(`乙${index + 1}`),
  }));

export const usualSheets: CardSheets = { start: 1, offset: { x: 0, y: 0 }, sides: 'fronts' };

/** Prints cards and reads them back. */
export async function printedCards(
  cards: readonly CardContent[],
  sheets: Partial<CardSheets> = {},
  practice = false,
) {
  const file = tempPath('卡片.pdf');
  const batch = { layout: 'card', title: '卡片', practice, papers: cards } as const;
  const printed = await printPapers({ ...batch, sheets: { ...usualSheets, ...sheets } }, file, {
    faces: 'bundled',
  });
  return { file, printed, pages: await pdfPages(file) };
}
