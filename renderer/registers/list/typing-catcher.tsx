import type { InputRef } from 'antd';
import { useLayoutEffect, useRef, useState } from 'react';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './field-cell.module.css';

export interface TypingCatcherProps {
  /** What a screen reader says of the cell. */
  readonly label: string;
  /** False for cells that cannot be written in: the input is there for the focus only. */
  readonly enabled: boolean;
  onTyped(text: string): void;
}

/**
 * The invisible input of the current cell. It holds the focus, so that an input method is on before the first key is
 * pressed: opened by that key, a cell would get the first letter of a word's pinyin raw. It can be seen only while the
 * input method composes.
 */
export function TypingCatcher({ label, enabled, onTyped }: TypingCatcherProps) {
  const [text, setText] = useState('');
  const input = useRef<InputRef>(null);
  useLayoutEffect(() => {
    // The row came only after the keyboard stood on its cell.
    const element = input.current?.input;
    if (element?.closest('[role="gridcell"]') === document.activeElement) element?.focus();
  }, []);
  return (
    <TextInput
      ref={input}
      className={styles.catcher ?? ''}
      variant="borderless"
      tabIndex={0}
      aria-label={label}
      placeholder=" "
      autoComplete="off"
      spellCheck={false}
      readOnly={!enabled}
      value={text}
      onText={(typed) => {
        setText('');
        if (typed !== '') onTyped(typed);
      }}
    />
  );
}
