import { Button } from 'antd';
import type { ReactNode } from 'react';
import { FaultText } from '../ui/fault-text.tsx';
import { JobProgress } from '../ui/job-progress.tsx';
import { Page } from '../ui/page.tsx';
import { useHotkey } from '../ui/use-hotkey.ts';
import { MissingCharacters } from './missing-characters.tsx';
import { Notice } from './notice.tsx';
import { PdfViewer } from './pdf/pdf-viewer.tsx';
import { usePdf } from './pdf/use-pdf.ts';
import styles from './print-page.module.css';
import { SavedFile } from './saved-file.tsx';
import type { FileKind } from './suggested-name.ts';
import { usePaper } from './use-paper.ts';
import type { PrintPreview } from './use-print-preview.ts';

/** 打印预览: the document as it will come out of the printer, its options at the side. */
export function PrintDesk({
  title,
  note,
  preview,
  ready,
  kind,
  children,
}: {
  readonly title: string;
  /** How much there is of it. */
  readonly note: ReactNode;
  readonly preview: PrintPreview;
  /** What is shown is what is wanted: nothing is being typed that is not yet on it. */
  readonly ready: boolean;
  readonly kind: FileKind;
  /** The options. */
  readonly children: ReactNode;
}) {
  const { sheet, job, stopped } = preview;
  const isCurrent = preview.isCurrent && ready;
  const { pdf, fault } = usePdf(sheet?.address ?? null);
  const paper = usePaper(isCurrent ? (sheet?.address ?? null) : null, kind);
  const problem = preview.fault ?? fault;
  useHotkey('ctrl+p', () => void paper.print());
  useHotkey('ctrl+s', () => void paper.save());
  return (
    <Page
      fills
      title={`打印${title}`}
      note={note}
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
          {children}
        </aside>
      </div>
    </Page>
  );
}
