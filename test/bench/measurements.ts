import type { Measurement } from './bench-run.ts';
import { exporting } from './measure/export.ts';
import { importing } from './measure/import.ts';
import { load } from './measure/load.ts';
import { opening } from './measure/open.ts';
import { paging } from './measure/page.ts';
import { printing } from './measure/print.ts';
import { saving } from './measure/save.ts';
import { searching } from './measure/search.ts';
import { windowing } from './measure/window.ts';

/** Everything that is measured, in this order; saving last, for it changes the shared ledgers. */
export const measurements: readonly Measurement[] = [
  load,
  importing,
  opening,
  searching,
  paging,
  exporting,
  printing,
  windowing,
  saving,
];
