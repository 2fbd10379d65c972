import { type ReactNode, useState } from 'react';
import type { PrintedPapers } from '../../shared/api/documents.ts';
import type { Paper } from '../../shared/registers/paper.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useRemembered } from '../drafts/use-remembered.ts';
import { sayCount } from '../ui/say-figures.ts';
import { useSettled } from '../ui/use-settled.ts';
import { Notice } from './notice.tsx';
import {
  askedAnswers,
  cardOffset,
  firstPaperWishes,
  firstRun,
  paperOptionsOf,
  paperWishes,
} from './paper-memory.ts';
import { PaperOptionsPanel } from './paper-options.tsx';
import { PrintDesk } from './print-desk.tsx';
import { usePrintPreview } from './use-print-preview.ts';

/** 单张文书打印: certificates, slips, cards or record sheets of the chosen rows. */
export function PrintPaper({
  definition,
  paper,
  choice,
  questions,
}: {
  readonly definition: AnyRegister;
  readonly paper: Paper;
  /** Null for the whole register. */
  readonly choice: RowChoice | null;
  /** What and which rows, above the options. */
  readonly questions: ReactNode;
}) {
  const { folder } = useLedger();
  const [wishes, setWishes, knowsWishes] = useRemembered(
    `paper-options/${definition.key}/${paper.key}`,
    paperWishes,
    firstPaperWishes(paper),
  );
  const [offset, setOffset, knowsOffset] = useRemembered('card-offset', cardOffset, { x: 0, y: 0 });
  const [asked, setAsked, knowsAsked] = useRemembered(`paper-answers/${folder}`, askedAnswers, {});
  const [run, setRun] = useState(firstRun);
  const ready = knowsWishes && knowsOffset && knowsAsked;
  const wanted = ready ? paperOptionsOf(definition, paper, { wishes, run, offset, asked, choice }) : null;
  const options = useSettled(wanted);
  const preview = usePrintPreview(options, (job, known) => ask('previewPapers', { job, ...known }));
  const { sheet } = preview;
  return (
    <PrintDesk
      title={paper.label}
      note={sheet !== null && inFigures(sheet, definition, run.trial)}
      preview={preview}
      ready={JSON.stringify(options) === JSON.stringify(wanted)}
      kind={{
        title: run.trial ? '试印页' : paper.label,
        extension: 'pdf',
        masked: wanted?.masked ?? true,
      }}
    >
      {questions}
      {sheet !== null && sheet.skipped > 0 && (
        <Notice type="info">
          有 {sayCount(sheet.skipped)} {definition.print.unit}没有“{paper.needs?.join('”或“')}”，没有印。
        </Notice>
      )}
      <PaperOptionsPanel
        definition={definition}
        paper={paper}
        wishes={wishes}
        onWishes={setWishes}
        asked={asked}
        onAsked={setAsked}
        run={run}
        onRun={setRun}
        offset={offset}
        onOffset={setOffset}
      />
    </PrintDesk>
  );
}

/** `3 人，3 页`, or `1 人，300 张，30 页` where the three differ. */
function inFigures({ rows, papers, pages }: PrintedPapers, { print }: AnyRegister, trial: boolean): string {
  if (trial) return '试印页';
  const parts = [`${sayCount(rows)} ${print.unit}`];
  if (papers !== rows) parts.push(`${sayCount(papers)} 张`);
  return [...parts, `${sayCount(pages)} 页`].join('，');
}
