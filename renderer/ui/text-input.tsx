import { Input, type InputProps, type InputRef } from 'antd';
import { type Ref, useCallback, useRef, useState } from 'react';
import { useFirstFocus } from './use-first-focus.ts';

export interface TextInputProps extends Omit<InputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: string;
  /** Told of every change except the half-typed pinyin of an input method. */
  onText(text: string): void;
  /** Enter, when it does not merely choose a word of the input method (P27). */
  onEnter?(text: string): void;
  readonly ref?: Ref<InputRef>;
}

/**
 * The one text field of the screen. While an input method composes, the letters on the way to a Chinese word are the
 * field's own business: no search runs on `zhangw`, and the Enter that chooses 张伟 submits nothing.
 */
export function TextInput({ value, onText, onEnter, onKeyDown, ref, ...rest }: TextInputProps) {
  const first = useFirstFocus<InputRef>(rest.autoFocus === true);
  const take = useCallback(
    (input: InputRef | null) => {
      first.current = input;
      if (typeof ref === 'function') ref(input);
      else if (ref !== undefined && ref !== null) ref.current = input;
    },
    [first, ref],
  );
  const [composing, setComposing] = useState<string | null>(null);
  // Some input methods end the composition before the Enter that ended it arrives.
  const endedAt = useRef(0);
  return (
    <Input
      {...rest}
      ref={take}
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
        endedAt.current = event.timeStamp;
        setComposing(null);
        onText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        const choosing = event.nativeEvent.isComposing || event.timeStamp - endedAt.current < 30;
        if (event.key === 'Enter' && !choosing) onEnter?.(event.currentTarget.value);
        if (!choosing) onKeyDown?.(event);
      }}
    />
  );
}
