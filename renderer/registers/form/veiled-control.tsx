import { Button } from 'antd';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './form.module.css';

interface VeiledControlProps {
  readonly id: string;
  readonly label: string;
  readonly masked: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
  /** Asks for the whole number, which is written into the history. */
  onShow(): void;
  /** Begins to type it anew, with the character that was pressed. */
  onRetype(first: string): void;
  onEnter(): void;
}

/** A number of a person in its masked form: to be shown, or typed anew; typing into it begins that by itself. */
export function VeiledControl(props: VeiledControlProps) {
  const { id, label, masked, describedBy, readOnly, onShow, onRetype, onEnter } = props;
  return (
    <div className={styles.veiled}>
      <TextInput
        id={id}
        value={masked}
        readOnly
        aria-describedby={describedBy}
        onText={onRetype}
        onEnter={onEnter}
        onKeyDown={(event) => {
          if (readOnly || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
          event.preventDefault();
          onRetype(event.key.trim());
        }}
      />
      <Button onClick={onShow} aria-label={`显示${label}`}>
        显示
      </Button>
      {!readOnly && (
        <Button onClick={() => onRetype('')} aria-label={`重填${label}`}>
          重填
        </Button>
      )}
    </div>
  );
}
