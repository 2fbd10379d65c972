import type { TallyPaper } from '../../../electron/documents/excel/tally-workbook.ts';
import type { TallyLine } from '../../../shared/api/overviews.ts';
import { cadreTraining } from '../../../shared/registers/definitions/cadre-training.ts';
import { premises } from '../../../shared/registers/definitions/premises.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { usualChoice } from '../../../shared/registers/tally-choice.ts';
import { tallyTable } from '../../../shared/registers/tally-table.ts';
import { tallyTitle } from '../../../shared/registers/tally-title.ts';

const today = '2026-11-25';

/** A register's first tally with these lines, as it goes on paper. */
function usualTally(definition: AnyRegister, lines: readonly TallyLine[]): TallyPaper {
  const choice = usualChoice(definition, today);
  if (choice === null) throw new Error(`${definition.key} has no tally`);
  return {
    ...tallyTitle(definition, choice),
    table: tallyTable(definition, choice, lines),
    office: '团结路社区党委',
    madeOn: today,
    practice: false,
  };
}

/** Days of training: one has none, one enough, one has left. */
export const trainingTally = usualTally(cadreTraining, [
  { value: 3, text: '赵强', rows: 0, sum: 0, target: 15 },
  { value: 1, text: '王芳', rows: 2, sum: 17, target: 15 },
  { value: 4, text: '钱进', rows: 1, sum: 2, target: null },
]);

/** Rooms of 352 square metres, of 400. */
export const premisesTally = usualTally(premises, [
  { value: '活动室', text: '活动室', rows: 3, sum: 352, target: null },
]);
