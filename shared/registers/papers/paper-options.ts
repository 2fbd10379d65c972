import { z } from 'zod';
import { rowChoice } from '../row-choice.ts';

/** Cards on a sheet; the first may begin at any of its slots. */
export const slotCount = 10;

/** Papers of one row: 民情连心卡 are printed by the thousand. */
export const mostCopies = 5000;

/** No printer is off by more than this, in mm. */
export const mostOffset = 20;

const millimetres = z.number().min(-mostOffset).max(mostOffset);

/** How the papers of single rows are printed. What does not concern a paper's layout is not looked at. */
export const paperOptions = z.strictObject({
  register: z.string().max(60),
  paper: z.string().max(60),
  /** The rows; the whole register unless told. */
  choice: rowChoice.optional(),
  /** Personal values in their masked form. */
  masked: z.boolean(),
  faces: z.enum(['official', 'bundled']),
  /** Of slips. */
  size: z.enum(['A4', 'A5']),
  /** Answers to the paper's asks, by name. */
  asked: z.record(z.string().max(30), z.string().max(200)),
  /** Papers of each row. */
  copies: z.int().min(1).max(mostCopies),
  /** The running number of the first paper. */
  firstNumber: z.int().min(1).max(999_999),
  card: z.strictObject({
    /** The first slot used on the first sheet, from 1. */
    start: z.int().min(1).max(slotCount),
    /** In mm, to the right and downwards. */
    offset: z.strictObject({ x: millimetres, y: millimetres }),
    sides: z.enum(['fronts', 'both', 'backs']),
    /** 试印页: outlines instead of cards. */
    trial: z.boolean(),
  }),
});

export type PaperOptions = z.infer<typeof paperOptions>;
