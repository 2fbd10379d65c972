import { Button } from 'antd';
import { sayCount } from '../../ui/say-figures.ts';
import styles from './part-choice.module.css';

interface PartChoiceProps {
  readonly part: number;
  readonly total: number;
  /** Rows a part has at most. */
  readonly most: number;
  onPart(part: number): void;
}

/** A list that is higher than a browser can draw is shown in parts. */
export function PartChoice({ part, total, most, onPart }: PartChoiceProps) {
  const parts = Math.ceil(total / most);
  if (parts <= 1) return null;
  const last = Math.min(total, (part + 1) * most);
  return (
    <div className={styles.parts}>
      <span>
        名册太长，分 {parts} 段显示。这是第 {sayCount(part * most + 1)} 至 {sayCount(last)} 行。
      </span>
      <Button size="small" disabled={part === 0} onClick={() => onPart(part - 1)}>
        上一段
      </Button>
      <Button size="small" disabled={part === parts - 1} onClick={() => onPart(part + 1)}>
        下一段
      </Button>
    </div>
  );
}
