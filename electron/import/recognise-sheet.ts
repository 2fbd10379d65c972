import type { Database } from 'better-sqlite3';
import { registers } from '../../shared/registers/definitions/index.ts';
import { findHeader, headerAt, type SheetHeader } from '../../shared/registers/import/header.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { SheetHead } from '../workbooks/open-workbook.ts';
import { rememberedMapping } from './layout-memory.ts';

/** What the clerk has chosen himself and is not guessed. */
export interface WantedHeader {
  readonly register?: AnyRegister;
  /** Sheet number of the header's row, for a list whose headings are not known or misleading. */
  readonly headerRow?: number;
}

export interface RecognisedSheet {
  readonly definition: AnyRegister;
  readonly header: SheetHeader;
}

/** How many rows from the top are looked at for a header. */
export const headRows = 32;

/** A title that names the register counts as much as this many headings: 姓名 and 性别 stand in every list of people. */
const namedInTitle = 2;

/**
 * The register that knows the most headings of a sheet; where none knows enough of them, the one whose columns the
 * clerk has assigned himself in a list of this layout.
 *
 * @returns null if no header is found
 */
export function recogniseSheet(
  db: Database,
  head: SheetHead,
  { register, headerRow }: WantedHeader,
): RecognisedSheet | null {
  const definitions = register === undefined ? registers : [register];
  let best: (RecognisedSheet & { readonly rank: number }) | null = null;
  for (const definition of definitions) {
    const header =
      headerRow === undefined ? findHeader(definition, head) : headerAt(definition, head, headerRow);
    if (header === null) continue;
    const named = header.titles.some((title) => title.includes(definition.workbook.title));
    const rank = header.score + (named ? namedInTitle : 0);
    if (rank > (best?.rank ?? -1)) best = { definition, header, rank };
  }
  return best ?? explainedBefore(db, head, definitions);
}

function explainedBefore(
  db: Database,
  head: SheetHead,
  definitions: readonly AnyRegister[],
): RecognisedSheet | null {
  for (const definition of definitions) {
    for (const { number } of head.rows) {
      const header = headerAt(definition, head, number);
      if (header !== null && rememberedMapping(db, definition.key, header) !== null)
        return { definition, header };
    }
  }
  return null;
}
