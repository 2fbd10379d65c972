import { Button, Modal } from 'antd';

interface LeaveDialogProps {
  readonly changed: readonly string[];
  onStay(): void;
  onDiscard(): void;
  onSave(): void;
}

/** Asked only if something would be lost. Staying is what Esc and the first button do. */
export function LeaveDialog({ changed, onStay, onDiscard, onSave }: LeaveDialogProps) {
  return (
    <Modal
      open
      title="还有内容没有保存"
      onCancel={onStay}
      footer={[
        <Button key="stay" onClick={onStay}>
          取消
        </Button>,
        <Button key="discard" danger onClick={onDiscard}>
          不保存
        </Button>,
        <Button key="save" type="primary" autoFocus onClick={onSave}>
          保存
        </Button>,
      ]}
    >
      改过的栏目：{changed.join('、')}。
    </Modal>
  );
}
