import { Button, Modal } from 'antd';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Blocker } from 'react-router';

interface LeaveGuardProps {
  readonly blocker: Blocker;
  /** The row is being saved: nothing is asked until it is known whether that succeeds. */
  readonly saving: boolean;
  /** The labels of the fields that would be lost. */
  readonly changed: readonly string[];
  onDiscard(): void;
  /** @returns whether it was saved, and the form left */
  onSave(): Promise<boolean>;
  /** The form stays, because it could not be saved; the question is gone from the screen. */
  onHeld(): void;
}

/** Asked on the way out, if something would be lost. Staying is what Esc and the first button do. */
export function LeaveGuard({ blocker, saving, changed, onDiscard, onSave, onHeld }: LeaveGuardProps) {
  const held = useRef(false);
  const stay = useEffectEvent(() => {
    if (held.current) onHeld();
    held.current = false;
  });
  // Only now: as long as the dialog is there, it keeps the keyboard to itself.
  useEffect(() => {
    if (blocker.state === 'unblocked') stay();
  }, [blocker.state]);
  if (blocker.state !== 'blocked' || saving) return null;
  const save = async () => {
    if (await onSave()) return;
    held.current = true;
    blocker.reset();
  };
  return (
    <Modal
      open
      title="还有内容没有保存"
      onCancel={blocker.reset}
      footer={[
        <Button key="stay" onClick={blocker.reset}>
          取消
        </Button>,
        <Button key="discard" danger onClick={onDiscard}>
          不保存
        </Button>,
        <Button key="save" type="primary" autoFocus onClick={() => void save()}>
          保存
        </Button>,
      ]}
    >
      改过的栏目：{changed.join('、')}。
    </Modal>
  );
}
