import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { sayCount } from '../ui/say-figures.ts';
import { ActionBar } from './action-bar.tsx';
import { type ImportState, sheetsLeft } from './import-state.ts';
import { resultFigures } from './import-words.ts';
import styles from './result-step.module.css';
import { SaveRefused } from './save-refused.tsx';
import type { Import } from './use-import.ts';

/** 5 结果: what came of it, in figures; it can be taken back whole. */
export function ResultStep({
  state,
  source,
}: {
  readonly state: Extract<ImportState, { at: 'done' }>;
  readonly source: Import;
}) {
  const { book, summary, undone } = state;
  const { label } = registerOf(summary.register);
  const navigate = useNavigate();
  const stands = undone === null;
  const sheetWords = book.sheets.length > 1 ? `的工作表“${summary.sheet}”` : '';
  const left = sheetsLeft(book);
  const next = stands ? (left[0] ?? null) : null;
  const toRegister = () => void navigate(`/registers/${summary.register}`);
  return (
    <>
      <Alert
        type={stands ? 'success' : 'info'}
        showIcon
        title={
          stands
            ? `《${summary.file}》${sheetWords}已写入“${label}”。`
            : `已撤销这次导入，“${label}”和导入之前一样。`
        }
      />
      <dl className={styles.figures} data-undone={!stands}>
        {resultFigures(summary).map(({ word, count, note }) => (
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
      {summary.proposals.length > 0 && (
        <section className={styles.made} aria-labelledby="made-along">
          <h2 id="made-along" className={styles.heading}>
            {stands ? '一并新建' : '一并撤销'}
          </h2>
          <ul>
            {summary.proposals.map(({ register, name }) => (
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
        <Button onClick={() => void source.undo()}>{stands ? '撤销这次导入' : '恢复这次导入'}</Button>
        {summary.counts.refused > 0 && <SaveRefused summary={summary} />}
        <Button onClick={source.restart}>再导一张</Button>
        <Button type={next === null ? 'primary' : 'default'} autoFocus={next === null} onClick={toRegister}>
          看名册
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
