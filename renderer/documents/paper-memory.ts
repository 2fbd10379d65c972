import { z } from 'zod';
import type { Paper } from '../../shared/registers/paper.ts';
import { type PaperOptions, paperOptions } from '../../shared/registers/papers/paper-options.ts';
import { personalOnPaper } from '../../shared/registers/papers/words.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';

const { shape } = paperOptions;

/** What is remembered of a paper from one time to the next. */
export const paperWishes = z.strictObject({
  masked: shape.masked,
  faces: shape.faces,
  size: shape.size,
  sides: shape.card.shape.sides,
});

export type PaperWishes = z.infer<typeof paperWishes>;

/** What puts the printer right: the same for every kind of card. */
export const cardOffset = shape.card.shape.offset;

/** Answers to what papers ask, by name: the hotline is the same on all of them. */
export const askedAnswers = shape.asked;

/** What concerns this print only: how many are wanted, and where on the sheet there is still room. */
export type PaperRun = Pick<PaperOptions, 'copies' | 'firstNumber'> &
  Pick<PaperOptions['card'], 'start' | 'trial'>;

export const firstRun: PaperRun = { copies: 1, firstNumber: 1, start: 1, trial: false };

/** The first time: masked, for most papers leave the house. */
export function firstPaperWishes(paper: Paper): PaperWishes {
  return {
    masked: true,
    faces: 'official',
    size: paper.layout === 'slip' ? paper.size : 'A4',
    sides: 'fronts',
  };
}

/**
 * What the main side is asked for. What the paper has no choice about is left as it must be, so that nothing is drawn
 * anew for it.
 *
 * @param choice the rows, if not all
 */
export function paperOptionsOf(
  definition: AnyRegister,
  paper: Paper,
  said: {
    readonly wishes: PaperWishes;
    readonly run: PaperRun;
    readonly offset: PaperOptions['card']['offset'];
    readonly asked: PaperOptions['asked'];
    readonly choice: RowChoice | null;
  },
): PaperOptions {
  const { wishes, run, offset, asked, choice } = said;
  const isCard = paper.layout === 'card';
  const hasBack = isCard && paper.back !== undefined;
  return {
    register: definition.key,
    paper: paper.key,
    ...(choice === null ? {} : { choice }),
    masked: wishes.masked && personalOnPaper(definition, paper).length > 0,
    faces: wishes.faces,
    size: paper.layout === 'slip' ? wishes.size : 'A4',
    asked: Object.fromEntries((paper.asks ?? []).map(({ name }) => [name, (asked[name] ?? '').trim()])),
    copies: run.copies,
    firstNumber: run.firstNumber,
    card: {
      start: isCard ? run.start : 1,
      offset: isCard ? offset : { x: 0, y: 0 },
      sides: hasBack ? wishes.sides : 'fronts',
      trial: isCard && run.trial,
    },
  };
}
