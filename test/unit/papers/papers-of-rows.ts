import type { JobContext } from '../../../electron/jobs/job-kinds.ts';
import { type PrintPapersInput, printPapersOfRows } from '../../../electron/jobs/kinds/print-papers.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { testNow } from '../../support/ledgers.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from '../pdf/sheets.ts';

/** Adds rows to a ledger. @returns their numbers */
export async function addRows(
  ledger: Ledger,
  register: string,
  rows: readonly RowValues[],
): Promise<number[]> {
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新增' }, async (changes) => {
    const ids: number[] = [];
    for (const values of rows) ids.push((await changes.insert(registerOf(register), values)).id);
    return ids;
  });
  return result;
}

/** Prints papers of a ledger's rows and reads them back: masked, in the program's own faces, if not said otherwise. */
export async function printedPapers(
  ledger: Ledger,
  register: string,
  paper: string,
  change: Partial<PrintPapersInput> = {},
  practice = false,
) {
  const out = tempPath('文书.pdf');
  const input: PrintPapersInput = {
    ...{ register, paper, out, masked: true, faces: 'bundled', size: 'A4', asked: {} },
    ...{ copies: 1, firstNumber: 1 },
    card: { start: 1, offset: { x: 0, y: 0 }, sides: 'fronts', trial: false },
    ...change,
  };
  const printed = await printPapersOfRows(input, contextOf(ledger, practice));
  const pages = await pdfPages(out);
  return { out, printed, pages, texts: pages.map(({ text }) => text.replace(/\s/g, '')) };
}

/** What a job has to work with on a ledger. */
export function contextOf({ connection, db, names }: Ledger, practice: boolean): JobContext {
  return {
    ...{ folder: connection.folder, db, meta: { ...connection.meta, practice }, names },
    ...{ now: testNow, actor: '王芳', signal: new AbortController().signal, report: () => undefined },
  };
}
