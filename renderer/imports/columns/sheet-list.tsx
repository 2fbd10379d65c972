import { Radio } from 'antd';
import type { SheetOffer } from '../../../shared/api/imports.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import styles from './columns-step.module.css';
import { choiceOf, type SheetChoice } from './sheet-choice.ts';

/** 工作表: every sheet of the workbook with what it was recognised as; hidden ones are said to be hidden. */
export function SheetList({
  sheets,
  written,
  chosen,
  onChoose,
}: {
  readonly sheets: readonly SheetOffer[];
  /** Names of those that have been imported already. */
  readonly written: readonly string[];
  readonly chosen: string;
  onChoose(choice: SheetChoice): void;
}) {
  return (
    <section className={styles.block} aria-labelledby="sheets">
      <h2 id="sheets" className={styles.heading}>
        导入哪一张工作表
      </h2>
      <Radio.Group
        className={styles.sheets ?? ''}
        value={chosen}
        onChange={({ target }) => {
          const offer = sheets.find(({ sheet }) => sheet === target.value);
          if (offer !== undefined) onChoose(choiceOf(offer));
        }}
      >
        {sheets.map((offer) => (
          <Radio key={offer.sheet} value={offer.sheet}>
            {offer.sheet}
            {offer.hidden && <span className={styles.hidden}>（隐藏的工作表）</span>}
            {written.includes(offer.sheet) && <span className={styles.seen}>（已导入）</span>}
            <span className={styles.seen}>{recognised(offer)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </section>
  );
}

function recognised({ register, headerRow, columns, top }: SheetOffer): string {
  if (register === null) return top.length === 0 ? '空的' : '没有认出表头';
  const known = columns.filter(({ field }) => field !== null).length;
  return `像“${registerOf(register).label}”：表头在第 ${headerRow} 行，${columns.length} 栏里认出 ${known} 栏`;
}
