import { Alert, Button } from 'antd';
import { useState } from 'react';
import { FaultText } from '../../ui/fault-text.tsx';
import { useSay } from '../../ui/say.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { ActionBar } from '../action-bar.tsx';
import type { ImportState } from '../import-state.ts';
import { besideWords, firstFilter, nothingWords, titleWords, toWrite, writeWords } from '../import-words.ts';
import { SaveRefused } from '../save-refused.tsx';
import type { Import } from '../use-import.ts';
import styles from './check-step.module.css';
import { Proposals } from './proposals.tsx';
import { StagedFilters } from './staged-filters.tsx';
import { StagedList } from './staged-list.tsx';

/** 3 核对: what the import would do, row by row, before anything is written. */
export function CheckStep({
  state,
  source,
}: {
  readonly state: Extract<ImportState, { at: 'check' }>;
  readonly source: Import;
}) {
  const { book, summary, corrections, fault } = state;
  const [show, setShow] = useState(() => firstFilter(summary));
  const [round, setRound] = useState(0);
  const say = useSay();
  const count = toWrite(summary);
  const write = () => {
    if (count > 0) void source.write();
  };
  const cancel = async () => {
    const question = {
      title: '放弃这次导入？',
      text: `在这里更正过的 ${sayCount(corrections.length)} 处不会保留。账本和原来的文件都没有改动。`,
      ok: '放弃',
      danger: true,
    };
    if (corrections.length === 0 || (await say.sure(question))) source.restart();
  };
  useHotkey('ctrl+enter', write);
  return (
    <>
      {fault !== null && (
        <Alert
          className={styles.fault ?? ''}
          type={fault.code === 'import-cancelled' ? 'info' : 'error'}
          showIcon
          title={<FaultText fault={fault} />}
          action={
            fault.code === 'import-stale' && (
              <Button onClick={() => void source.stage()}>重新预览（更正会保留）</Button>
            )
          }
        />
      )}
      <StagedFilters
        summary={summary}
        show={show}
        onShow={(filter) => {
          setShow(filter);
          setRound(round + 1);
        }}
      />
      <StagedList
        key={summary.staging}
        summary={summary}
        show={show}
        round={round}
        correct={source.correct}
      />
      <ActionBar
        note={
          <>
            <Proposals proposals={summary.proposals} />
            {titleWords(summary).map((words) => (
              <div key={words}>{words}</div>
            ))}
            {book.inTurn && <div>整本依次导入：“{summary.sheet}”要看一看，写入后接着导下一张。</div>}
            <div role="status">{count === 0 ? nothingWords(summary) : besideWords(summary)}</div>
          </>
        }
      >
        <Button onClick={() => void cancel()}>取消</Button>
        <Button onClick={() => void source.back()}>上一步</Button>
        {summary.counts.refused > 0 && <SaveRefused summary={summary} />}
        {book.inTurn && count > 0 && <Button onClick={() => void source.passOver()}>跳过这张</Button>}
        {count === 0 ? (
          <Button
            type="primary"
            autoFocus
            onClick={book.inTurn ? () => void source.passOver() : source.restart}
          >
            {book.inTurn ? '看下一张' : '完成'}
          </Button>
        ) : (
          <Button type="primary" autoFocus={summary.counts.refused === 0} title="Ctrl+Enter" onClick={write}>
            {writeWords(summary)}
          </Button>
        )}
      </ActionBar>
    </>
  );
}
