import { Alert } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StagedFilter, StagedRow, StagedSummary } from '../../../shared/api/imports.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { asFault } from '../../bridge/fault.ts';
import { FaultText } from '../../ui/fault-text.tsx';
import { useSay } from '../../ui/say.tsx';
import type { Import } from '../use-import.ts';
import { kindLooks, nothingWords } from './kinds.tsx';
import { type StagedColumn, stagedColumns } from './staged-columns.ts';
import { type RowActs, StagedLine } from './staged-line.tsx';
import styles from './staged-list.module.css';
import { useRowWindow } from './use-row-window.ts';
import { useStagedNumbers, useStagedRows } from './use-staged-rows.ts';

/** Cells, by row and field. */
type CellSet = ReadonlyMap<number, ReadonlySet<string>>;

const untouched: ReadonlySet<string> = new Set();

/** Pixels of the first two columns, which stay in sight as the style sheet says. */
const numberWidth = 76;
const kindWidth = 104;

/** Pixels of a row with nothing to say, and of one with a line below. */
const plainHeight = 41;
const lineHeight = 112;

const talkative: ReadonlySet<StagedFilter> = new Set(['problems', 'refused', 'warned']);

/** 核对的清单: the rows of the preview as a coloured comparison, however many there are. */
export function StagedList({
  summary,
  show,
  round,
  correct,
}: {
  readonly summary: StagedSummary;
  readonly show: StagedFilter;
  readonly round: number;
  readonly correct: Import['correct'];
}) {
  const definition = registerOf(summary.register);
  const columns = useMemo(() => stagedColumns(definition, summary), [definition, summary]);
  const [corrected, setCorrected] = useState<ReadonlyMap<number, StagedRow>>(new Map());
  const [opened, setOpened] = useState<CellSet>(new Map());
  const [touched, setTouched] = useState<CellSet>(new Map());
  const [focus, setFocus] = useState<{ readonly row: number; readonly field: string } | null>(null);
  const [heard, setHeard] = useState('');
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useStagedNumbers(summary.staging, show, round);
  const shown = useRowWindow(scroller, list.numbers, talkative.has(show) ? lineHeight : plainHeight);
  const rows = useStagedRows(summary.staging, list, shown, corrected);

  // The clerk begins at the first thing that is wrong.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || rows.size === 0) return;
    begun.current = true;
    const first = [...rows.values()].flatMap(({ row, notices }) =>
      notices.flatMap(({ field, level }) => (field === null || level !== 'refuse' ? [] : [{ row, field }])),
    )[0];
    if (first !== undefined) setFocus(first);
  }, [rows]);

  const judge = async (row: number, field: string, text: string) => {
    try {
      const judged = await correct({ row, field, text });
      setCorrected((now) => new Map([...now, [row, judged]]));
      setOpened((now) => withField(now, row, field));
      setTouched((now) => withField(now, row, field));
      setHeard(verdict(judged));
    } catch (error) {
      say.fault(error);
    }
  };

  const actsOf = (row: number): RowActs => ({
    opened: opened.get(row) ?? untouched,
    corrected: touched.get(row) ?? untouched,
    focus: focus?.row === row ? focus : null,
    focused: () => setFocus(null),
    open: (field) => {
      setOpened((now) => withField(now, row, field));
      setFocus({ row, field });
    },
    correct: (field, text) => judge(row, field, text),
  });

  if (list.error !== null)
    return <Alert type="error" showIcon title={<FaultText fault={asFault(list.error)} />} />;
  const drawn = list.numbers.slice(shown.first, shown.last + 1);
  return (
    <>
      <p className={styles.heard} role="status">
        {heard}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section ref={scroller} className={styles.list} aria-label="核对的内容" tabIndex={0}>
        <table
          className={styles.table}
          style={{ minWidth: widthOf(columns) }}
          aria-rowcount={list.numbers.length + 1}
        >
          <colgroup>
            <col style={{ width: numberWidth }} />
            <col style={{ width: kindWidth }} />
            {columns.map(({ field, width }) => (
              <col key={field} style={{ width }} />
            ))}
            <col />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles.number}>
                行号
              </th>
              <th scope="col" className={styles.kind}>
                结果
              </th>
              {columns.map(({ field, label }) => (
                <th key={field} scope="col" className={styles.cell}>
                  {label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <Spacer height={shown.before} columns={columns.length + 3} />
          {drawn.map((number, index) => {
            const row = rows.get(number);
            return (
              <tbody
                key={number}
                ref={shown.measured}
                data-index={shown.first + index}
                data-kind={row?.kind}
                className={styles.row}
              >
                {row === undefined ? (
                  <tr>
                    <th scope="row" className={styles.number}>
                      {number}
                    </th>
                  </tr>
                ) : (
                  <StagedLine definition={definition} columns={columns} row={row} acts={actsOf(number)} />
                )}
              </tbody>
            );
          })}
          <Spacer height={shown.after} columns={columns.length + 3} />
        </table>
        {list.ready && list.numbers.length === 0 && <p className={styles.nothing}>{nothingWords(show)}</p>}
      </section>
    </>
  );
}

/** Room for the rows that are not drawn. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tbody aria-hidden>
      <tr>
        <td colSpan={columns} className={styles.spacer} style={{ height }} />
      </tr>
    </tbody>
  );
}

function widthOf(columns: readonly StagedColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, numberWidth + kindWidth);
}

function withField(cells: CellSet, row: number, field: string): CellSet {
  return new Map([...cells, [row, new Set([...(cells.get(row) ?? []), field])]]);
}

/** What came of a correction, for those who hear the screen. */
function verdict({ row, kind, notices }: StagedRow): string {
  const [first] = notices.filter(({ level }) => level !== 'note');
  return `第 ${row} 行：${kindLooks[kind].word}。${first?.message ?? '没有问题了。'}`;
}
