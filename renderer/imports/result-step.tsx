import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { sayCount } from '../ui/say-figures.ts';
import { ActionBar } from './action-bar.tsx';
import { type ImportState, sheetsLeft } from './import-state.ts';
import { resultFigures, wholeOf } from './import-words.ts';
import styles from './result-step.module.css';
import { SaveRefused } from './save-refused.tsx';
import type { Import } from './use-import.ts';
import { WrittenSheets } from './written-sheets.tsx';

/** 5 结果: what came of it, in figures; it can be taken back whole. */
export function ResultStep({
  state,
  source,
}: {
  readonly state: Extract<ImportState, { at: 'done' }>;
  readonly source: Import;
}) {
  const { book, run, batches, undone } = state;
  const navigate = useNavigate();
  const left = undone ? [] : sheetsLeft(book);
  const next = left[0] ?? null;
  const proposals = run.flatMap(({ summary }) => summary.proposals);
  // Of a collection the preview of each sheet is gone; what was refused there was seen before it was written.
  const single = run.length === 1 ? (run[0] ?? null) : null;
  const toRegister = () => void navigate(single === null ? '/' : `/registers/${single.summary.register}`);
  return (
    <>
      <Alert type={undone ? 'info' : 'success'} showIcon title={sentence(state)} />
      <dl className={styles.figures} data-undone={undone}>
        {resultFigures(wholeOf(run)).map(({ word, count, note }) => (
          <div key={word} className={styles.figure}>
            <dt>{word}</dt>
            <dd>
              {sayCount(count)}
              <span className={styles.unit}>行</span>
            </dd>
            {note !== '' && <dd className={styles.note}>{note}</dd>}
          </div>
        ))}
      </dl>
      {single === null && <WrittenSheets run={run} />}
      {proposals.length > 0 && (
        <section className={styles.made} aria-labelledby="made-along">
          <h2 id="made-along" className={styles.heading}>
            {undone ? '一并撤销' : '一并新建'}
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard, too */}
          <ul tabIndex={0} aria-labelledby="made-along">
            {proposals.map(({ register, name }) => (
              <li key={`${register}/${name}`}>{name}</li>
            ))}
          </ul>
        </section>
      )}
      <ActionBar
        note={
          next !== null &&
          `这个文件里还有 ${left.length} 张表没有导入：${left.map(({ sheet }) => sheet).join('、')}`
        }
      >
        {batches.length > 0 && (
          <Button onClick={() => void source.undo()}>{undone ? '恢复这次导入' : '撤销这次导入'}</Button>
        )}
        {single !== null && single.summary.counts.refused > 0 && <SaveRefused summary={single.summary} />}
        <Button onClick={source.restart}>再导一张</Button>
        {left.length > 1 && (
          <Button onClick={() => void source.goOnInTurn()}>余下 {left.length} 张依次导入</Button>
        )}
        <Button type={next === null ? 'primary' : 'default'} autoFocus={next === null} onClick={toRegister}>
          {single === null ? '回首页' : '看名册'}
        </Button>
        {next !== null && (
          <Button type="primary" autoFocus onClick={() => void source.goOn(next)}>
            接着导“{next.sheet}”
          </Button>
        )}
      </ActionBar>
    </>
  );
}

function sentence({ book, run, batches, undone }: Extract<ImportState, { at: 'done' }>): string {
  const [first] = run;
  if (first === undefined || run.length > 1) {
    if (undone) return `已撤销《${book.file}》的这次导入，${run.length} 张表都和导入之前一样。`;
    return `《${book.file}》的 ${run.length} 张表${batches.length === 0 ? '和账本一样，没有要写入的。' : '都已写入。'}`;
  }
  const { summary, batch } = first;
  const { label } = registerOf(summary.register);
  const sheet = book.sheets.length > 1 ? `的工作表“${first.sheet}”` : '';
  if (undone) return `已撤销这次导入，“${label}”和导入之前一样。`;
  return batch === null
    ? `《${book.file}》${sheet}和“${label}”里的一样，没有要写入的。`
    : `《${book.file}》${sheet}已写入“${label}”。`;
}
