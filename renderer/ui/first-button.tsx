import { Button, type ButtonProps } from 'antd';
import { useFirstFocus } from './use-first-focus.ts';

/** The button on which the keyboard stands when a dialog or a step of it appears: Enter goes on. */
export function FirstButton(props: Omit<ButtonProps, 'ref' | 'autoFocus'>) {
  return <Button {...props} ref={useFirstFocus<HTMLButtonElement>()} />;
}
