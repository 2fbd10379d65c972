import type { StagedFilter, StagedSummary } from '../../shared/api/imports.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { fieldOf } from '../../shared/registers/register.ts';
import { sayCount } from '../ui/say-figures.ts';

type Counted = Pick<StagedSummary, 'counts' | 'warned'>;

/** How many rows a filter of the preview shows. */
export function filterCount(show: StagedFilter, { counts, warned }: Counted): number {
  switch (show) {
    case 'all':
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    case 'problems':
      return counts.refused + warned;
    case 'warned':
      return warned;
    default:
      return counts[show];
  }
}

/** Rows that will be written. */
export function toWrite({ counts }: Pick<Counted, 'counts'>): number {
  return counts.added + counts.changed;
}

/** What the main button of the preview does: `写入 466 行`. */
export function writeWords(summary: Counted): string {
  return `写入 ${sayCount(toWrite(summary))} 行`;
}

/** What does not go in, or goes in and deserves a look; stands beside the main button. Empty if there is nothing to say. */
export function besideWords({ counts, warned }: Counted): string {
  const words = [
    counts.refused > 0 ? `${sayCount(counts.refused)} 行被拒，不写入` : '',
    warned > 0 ? `${sayCount(warned)} 行有提醒，照样写入` : '',
  ];
  return words.filter((word) => word !== '').join('；');
}

/** What the title says for all rows: `所在党支部：表里没有这一栏，都按标题填“第一支部”`. */
export function titleWords({
  register,
  forAllRows,
}: Pick<StagedSummary, 'register' | 'forAllRows'>): readonly string[] {
  const definition = registerOf(register);
  return Object.entries(forAllRows).map(
    ([field, text]) => `${fieldOf(definition, field).label}：表里没有这一栏，都按标题填“${text}”`,
  );
}

/** Why there is nothing for the main button to write: `467 行和账本一样，没有要写入的；15 行被拒`. */
export function nothingWords({ counts }: Pick<Counted, 'counts'>): string {
  const words = [
    counts.unchanged > 0 ? `${sayCount(counts.unchanged)} 行和账本一样，没有要写入的` : '没有可以写入的行',
    counts.refused > 0 ? `${sayCount(counts.refused)} 行被拒` : '',
  ];
  return words.filter((word) => word !== '').join('；');
}

/** The figures of several sheets together. */
export function wholeOf(run: readonly { readonly summary: Counted }[]): Counted {
  const sum = (of: (summary: Counted) => number) =>
    run.reduce((whole, { summary }) => whole + of(summary), 0);
  return {
    counts: {
      added: sum(({ counts }) => counts.added),
      changed: sum(({ counts }) => counts.changed),
      unchanged: sum(({ counts }) => counts.unchanged),
      refused: sum(({ counts }) => counts.refused),
      skipped: sum(({ counts }) => counts.skipped),
    },
    warned: sum(({ warned }) => warned),
  };
}

/** Which rows are shown first: the problems, if there are any. */
export function firstFilter(summary: Counted): StagedFilter {
  return filterCount('problems', summary) > 0 ? 'problems' : 'all';
}

/** One figure of the result. */
export interface ResultFigure {
  readonly word: string;
  readonly count: number;
  /** What it means for the clerk; empty if it says itself. */
  readonly note: string;
}

/** The result in figures: what went in, and where the other rows of the file have gone. */
export function resultFigures({ counts, warned }: Counted): readonly ResultFigure[] {
  const figures = [
    { word: '新增', count: counts.added, note: '' },
    { word: '变动', count: counts.changed, note: '' },
    { word: '不变', count: counts.unchanged, note: '和账本一样' },
    { word: '有提醒', count: warned, note: '已写入，请核对' },
    { word: '被拒', count: counts.refused, note: '没有写入' },
    { word: '跳过', count: counts.skipped, note: '合计、说明、示例等' },
  ];
  return figures.filter(({ word, count }) => count > 0 || word === '新增');
}
