import { Refusal } from '../../../shared/messages/refusal.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { type Paper, paperOf } from '../../../shared/registers/paper.ts';
import { fillPaper } from '../../../shared/registers/papers/fill-paper.ts';
import type { PaperOptions } from '../../../shared/registers/papers/paper-options.ts';
import { type PaperFilling, suits, yearOf } from '../../../shared/registers/papers/words.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { type PaperBatch, printPapers } from '../../documents/pdf/papers/print-papers.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { countRows, readRows } from '../../ledger/records/read-rows.ts';
import type { JobContext } from '../job-kinds.ts';
import { linesOfTables, picturesOf, saidByOthers } from '../paper-rows.ts';

export type PrintPapersInput = PaperOptions & { readonly out: string };

/** 单张文书打印: certificates, slips, cards or record sheets of the chosen rows as a PDF. */
export async function printPapersOfRows(input: PrintPapersInput, context: JobContext) {
  const definition = registerOf(input.register);
  const paper = paperOf(definition, input.paper);
  const total = countRows(context.db, definition, { choice: input.choice }) * input.copies;
  const printed = { rows: 0, skipped: 0 };
  const finished = await printPapers(batchOf(definition, paper, input, context, printed), input.out, {
    faces: input.faces,
    signal: context.signal,
    onProgress: (papers) => context.report(papers, total),
  });
  return { ...finished, ...printed };
}

/** What came of the rows so far; counted while they are drawn. */
interface Counts {
  rows: number;
  skipped: number;
}

function batchOf(
  definition: AnyRegister,
  paper: Paper,
  input: PrintPapersInput,
  context: JobContext,
  counts: Counts,
): PaperBatch {
  const { size, card } = input;
  const look = { title: paper.label, practice: context.meta.practice };
  const filled = <Content>(fill: (filling: PaperFilling) => Content) =>
    papersOf(definition, paper, input, context, counts, fill);
  switch (paper.layout) {
    case 'certificate':
      return {
        ...look,
        layout: 'certificate',
        papers: filled((filling) => fillPaper(definition, paper, filling)),
      };
    case 'slip': {
      const sheets = { size, forWall: paper.forWall ?? false };
      return {
        ...look,
        layout: 'slip',
        sheets,
        papers: filled((filling) => fillPaper(definition, paper, filling)),
      };
    }
    case 'card': {
      if (card.trial) return { ...look, layout: 'trial', sheets: card };
      const papers = filled((filling) => fillPaper(definition, paper, filling));
      return { ...look, layout: 'card', sheets: card, papers };
    }
    case 'record': {
      const sheets = { landscape: paper.landscape ?? false, forWall: paper.forWall ?? false };
      const papers = filled((filling) => fillPaper(definition, paper, filling));
      return { ...look, layout: 'record', sheets, papers };
    }
  }
}

/** The papers of the chosen rows, one after the other: a long list is never held whole. */
function* papersOf<Content>(
  definition: AnyRegister,
  paper: Paper,
  input: PrintPapersInput,
  { db, folder, meta, names, now }: JobContext,
  counts: Counts,
  fill: (filling: PaperFilling) => Content,
): Generator<Content> {
  const year = yearOf(paper, input.asked);
  let number = input.firstNumber;
  for (const rows of readRows(db, definition, { choice: input.choice })) {
    const said = saidByOthers(db, paper, rows, year);
    for (const [index, { id, values }] of rows.entries()) {
      const filling = { values, names, sums: new Map(), lists: new Map(), ...said[index] };
      if (!suits(definition, paper, filling)) {
        counts.skipped += 1;
        continue;
      }
      counts.rows += 1;
      const tables = linesOfTables(db, paper, id, year);
      const pictures = picturesOf(db, folder, paper, values);
      for (let copy = 0; copy < input.copies; copy += 1) {
        yield fill({
          ...filling,
          tables,
          pictures,
          masked: input.masked,
          office: meta.office.name,
          today: dayOf(now),
          number,
          asked: input.asked,
        });
        number += 1;
      }
    }
  }
  if (counts.rows === 0) throw new Refusal('paper-none', { paper: paper.label, needs: paper.needs ?? [] });
}
