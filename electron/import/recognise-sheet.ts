import { registers } from '../../shared/registers/definitions/index.ts';
import { findHeader, headerAt, type SheetHeader } from '../../shared/registers/import/header.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { SheetHead } from '../workbooks/open-workbook.ts';

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

/** The register that knows the most headings of a sheet; null if no header is found. */
export function recogniseSheet(
  head: SheetHead,
  { register, headerRow }: WantedHeader,
): RecognisedSheet | null {
  let best: RecognisedSheet | null = null;
  for (const definition of register === undefined ? registers : [register]) {
    const header =
      headerRow === undefined ? findHeader(definition, head) : headerAt(definition, head, headerRow);
    if (header !== null && header.score > (best?.header.score ?? -1)) best = { definition, header };
  }
  return best;
}
