import type { OpeningProblem } from '../../shared/api/ledgers.ts';

/** What can be pressed when a ledger did not open. */
export type WayOut = 'open-other' | 'show-folder' | 'read-only' | 'restore' | 'try-again';

/** Trying again changes nothing: the file itself, or the program, would have to be another one. */
const hopeless = [
  'ledger-damaged',
  'ledger-damage-found',
  'ledger-drifted',
  'ledger-foreign',
  'ledger-newer',
  'ledger-older',
];

/**
 * The ways out of a failed opening, the likeliest to help last: it is the primary button. There is always at least one,
 * and none of them changes the ledger that did not open.
 */
export function waysOut({ code, backup, readOnlyPossible }: OpeningProblem): readonly WayOut[] {
  const hope = !hopeless.includes(code);
  const damaged = code === 'ledger-damaged' || code === 'ledger-damage-found';
  const elsewhere = code === 'ledger-elsewhere';
  return [
    'open-other',
    ...(damaged || elsewhere ? (['show-folder'] as const) : []),
    ...(readOnlyPossible && !elsewhere ? (['read-only'] as const) : []),
    ...(hope && !elsewhere ? (['try-again'] as const) : []),
    // In a folder that is not safe to write in, looking is all that helps before it is moved.
    ...(elsewhere ? (['try-again', 'read-only'] as const) : []),
    ...(backup === null ? [] : (['restore'] as const)),
  ];
}
