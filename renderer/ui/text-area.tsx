import { Input } from 'antd';
import type { TextAreaProps as AntTextAreaProps } from 'antd/es/input';
import { useState } from 'react';
import styles from './text-area.module.css';

export interface TextAreaProps
  extends Omit<AntTextAreaProps, 'value' | 'onChange' | 'defaultValue' | 'autoSize' | 'className'> {
  readonly value: string;
  /** Told of every change except the half-typed pinyin of an input method (P27). */
  onText(text: string): void;
  /** Enter alone begins a new line here. */
  onCtrlEnter?(text: string): void;
}

/** The one field for several lines; like `TextInput`, it leaves an input method alone while it composes. It grows with its text. */
export function TextArea({ value, onText, onCtrlEnter, onKeyDown, ...rest }: TextAreaProps) {
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <Input.TextArea
      {...rest}
      className={styles.area ?? ''}
      value={composing ?? value}
      onChange={(event) => {
        if ((event.nativeEvent as InputEvent).isComposing) setComposing(event.target.value);
        else {
          setComposing(null);
          onText(event.target.value);
        }
      }}
      onCompositionStart={(event) => setComposing(event.currentTarget.value)}
      onCompositionEnd={(event) => {
        setComposing(null);
        onText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          onCtrlEnter?.(event.currentTarget.value);
        }
        onKeyDown?.(event);
      }}
    />
  );
}
