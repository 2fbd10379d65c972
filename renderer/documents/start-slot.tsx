import { Radio } from 'antd';
import { useId } from 'react';
import { slotCount } from '../../shared/registers/papers/paper-options.ts';
import question from './question.module.css';
import styles from './start-slot.module.css';

const slots = Array.from({ length: slotCount }, (_, index) => index + 1);

/** 从第几格印起: the sheet of ten as it lies in the printer; slots used up another time are passed over. */
export function StartSlot({ start, onStart }: { readonly start: number; onStart(start: number): void }) {
  const id = useId();
  return (
    <fieldset className={question.question} aria-describedby={id}>
      <legend className={question.label}>从第几格印起</legend>
      <Radio.Group
        className={styles.sheet ?? ''}
        aria-label="从第几格印起"
        value={start}
        onChange={(event) => onStart(Number(event.target.value))}
        optionType="button"
        buttonStyle="solid"
        size="small"
        options={slots.map((slot) => ({
          value: slot,
          label: String(slot),
          className: slot < start ? (styles.used ?? '') : '',
        }))}
      />
      <div id={id} className={question.help}>
        一张卡纸没用完，从剩下的第一格接着印。
      </div>
    </fieldset>
  );
}
