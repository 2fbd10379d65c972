import type { SheetOffer } from '../../../shared/api/imports.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { type Mapping, mappingProblems, proposedMapping } from './mapping.ts';

/** What the clerk has settled about a workbook so far. */
export interface SheetChoice {
  readonly offer: SheetOffer;
  /** The register that the sheet goes into; null while it is neither recognised nor chosen. */
  readonly register: string | null;
  /** Sheet number of the header's row if the clerk has pointed to it; null if it was found. */
  readonly headerRow: number | null;
  readonly mapping: Mapping;
}

/** A choice in which the register is settled. */
export type RegisteredChoice = SheetChoice & { readonly register: string };

/** A sheet as it is offered, before the clerk has changed anything. */
export function choiceOf(offer: SheetOffer): SheetChoice {
  return { offer, register: offer.register, headerRow: null, mapping: proposedMapping(offer) };
}

/**
 * The sheet to begin with: the visible one with the most recognised columns, else the first that somebody can see.
 *
 * @returns null if the workbook has no sheet
 */
export function likeliestSheet(sheets: readonly SheetOffer[]): SheetOffer | null {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const known = ({ columns }: SheetOffer) => columns.filter(({ field }) => field !== null).length;
  const [best] = visible.filter(({ register }) => register !== null).sort((a, b) => known(b) - known(a));
  return best ?? visible[0] ?? sheets[0] ?? null;
}

/** What must be settled before the sheet can be read; null if nothing stands against it. */
export function whyNotYet({ offer, register, mapping }: SheetChoice): string | null {
  if (offer.top.length === 0) return '这张工作表是空的';
  if (register === null || offer.columns.length === 0) return '还没有定下名册和表头';
  const { missing, twice } = mappingProblems(registerOf(register), offer, mapping);
  if (missing.length > 0) return `还缺${missing.map((label) => `“${label}”`).join('、')}`;
  return twice.size > 0 ? '有栏目选重了' : null;
}
