import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { isExcerpt } from '../../shared/registers/row-choice.ts';
import { useRemembered } from '../drafts/use-remembered.ts';
import { FaultText } from '../ui/fault-text.tsx';
import { JobProgress } from '../ui/job-progress.tsx';
import { Page } from '../ui/page.tsx';
import { sayCount } from '../ui/say-figures.ts';
import { useHotkey } from '../ui/use-hotkey.ts';
import { givenChoice } from './given-choice.ts';
import { MissingCharacters } from './missing-characters.tsx';
import { Notice } from './notice.tsx';
import { PdfViewer } from './pdf/pdf-viewer.tsx';
import { usePdf } from './pdf/use-pdf.ts';
import { firstWishes, printOptionsOf, printWishes } from './print-memory.ts';
import { PrintOptionsPanel } from './print-options.tsx';
import styles from './print-page.module.css';
import { SavedFile } from './saved-file.tsx';
import { usePaper } from './use-paper.ts';
import { usePrintPreview } from './use-print-preview.ts';

/** 打印预览: the register's sheet as it will come out of the printer, options at the side. */
export function PrintPage() {
  const { register = '' } = useParams();
  return <PrintRegister key={register} definition={registerOf(register)} />;
}

function PrintRegister({ definition }: { readonly definition: AnyRegister }) {
  const given = givenChoice(useLocation().state);
  const [all, setAll] = useState(false);
  const choice = all ? null : given;
  const [wishes, setWishes, ready] = useRemembered(
    `print-options/${definition.key}`,
    printWishes,
    firstWishes,
  );
  const options = printOptionsOf(definition, wishes, choice);
  const preview = usePrintPreview(ready ? options : null);
  const { sheet, isCurrent, job, stopped } = preview;
  const { pdf, fault } = usePdf(sheet?.address ?? null);
  const paper = usePaper(isCurrent ? (sheet?.address ?? null) : null, {
    title: definition.print.title,
    extension: 'pdf',
    excerpt: choice !== null && isExcerpt(choice),
    masked: options.masked,
  });
  const problem = preview.fault ?? fault;
  const { title, unit } = definition.print;
  useHotkey('ctrl+p', () => void paper.print());
  useHotkey('ctrl+s', () => void paper.save());
  return (
    <Page
      fills
      title={`打印${title}`}
      note={sheet !== null && `${sayCount(sheet.rows)} ${unit}，${sayCount(sheet.pages)} 页`}
      actions={
        <>
          <Button disabled={!isCurrent} loading={paper.busy === 'saving'} onClick={() => void paper.save()}>
            另存为 PDF…
          </Button>
          <Button
            type="primary"
            disabled={!isCurrent}
            loading={paper.busy === 'printing'}
            onClick={() => void paper.print()}
          >
            打印…
          </Button>
        </>
      }
    >
      <div className={styles.desk}>
        <PdfViewer pdf={pdf} label={`${title}预览`}>
          {job.running && (
            <div className={styles.over}>
              <JobProgress job={job} label="正在排版" />
            </div>
          )}
        </PdfViewer>
        <aside className={styles.side} aria-label="打印选项">
          {problem !== null && (
            <Notice type="error">
              <FaultText fault={problem} />
              <Button onClick={preview.redraw}>重新排版</Button>
            </Notice>
          )}
          {stopped && (
            <Notice type="info">
              <div>已停止排版，左边还不是现在的选项。</div>
              <Button onClick={preview.redraw}>重新排版</Button>
            </Notice>
          )}
          {paper.savedAs !== null && <SavedFile path={paper.savedAs} />}
          <MissingCharacters missing={isCurrent ? (sheet?.missing ?? []) : []} />
          <PrintOptionsPanel
            definition={definition}
            wishes={wishes}
            onWishes={setWishes}
            given={given}
            all={all}
            onAll={setAll}
          />
        </aside>
      </div>
    </Page>
  );
}
