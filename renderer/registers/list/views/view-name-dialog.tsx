import { Modal } from 'antd';
import { useState } from 'react';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { Labelled } from '../../../ui/labelled.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { nameProblem, type RememberedList } from '../saved-views.ts';

interface ViewNameDialogProps {
  readonly definition: AnyRegister;
  readonly remembered: RememberedList;
  /** The name that is changed; null for a new view. */
  readonly former: string | null;
  onName(name: string): void;
  onClose(): void;
}

/** Asks for a view's name, and says why one cannot be taken. */
export function ViewNameDialog({ definition, remembered, former, onName, onClose }: ViewNameDialogProps) {
  const [name, setName] = useState(former ?? '');
  const [asked, setAsked] = useState(false);
  const problem = nameProblem(definition, remembered, name, former ?? undefined);
  const take = () => {
    setAsked(true);
    if (problem !== null) return;
    onName(name.trim());
    onClose();
  };
  return (
    <Modal
      open
      title={former === null ? '另存为新视图' : '给视图改名'}
      okText={former === null ? '保存' : '改名'}
      cancelText="取消"
      onOk={take}
      onCancel={onClose}
      width={440}
    >
      <Labelled
        label="视图名称"
        help={former === null ? '现在的查找、筛选、排序和栏目会一起记下来。' : undefined}
        error={asked ? problem : null}
      >
        {(marks) => (
          <TextInput
            {...marks}
            autoFocus
            value={name}
            maxLength={40}
            placeholder="例如：七十岁以上党员"
            onText={setName}
            onEnter={take}
          />
        )}
      </Labelled>
    </Modal>
  );
}
