import { Modal } from 'antd';
import { useState } from 'react';
import { type TemplateInfo, templateLabel } from '../../shared/api/templates.ts';
import { ask } from '../bridge/ask.ts';
import { asFault } from '../bridge/fault.ts';
import { Labelled } from '../ui/labelled.tsx';
import { TextInput } from '../ui/text-input.tsx';

/** 改名: asks for a template's name, and says why one cannot be taken. */
export function RenameTemplateDialog({
  template,
  onClose,
}: {
  readonly template: TemplateInfo;
  onClose(): void;
}) {
  const [label, setLabel] = useState(template.label);
  const [problem, setProblem] = useState<string | null>(null);
  const rename = async () => {
    const parsed = templateLabel.safeParse(label);
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? null);
    try {
      await ask('renameTemplate', { template: template.id, label: parsed.data });
      onClose();
    } catch (error) {
      setProblem(asFault(error).message);
    }
  };
  return (
    <Modal
      open
      title="给模板改名"
      okText="改名"
      cancelText="取消"
      onOk={() => void rename()}
      onCancel={onClose}
      width={440}
    >
      <Labelled label="模板名称" error={problem}>
        {(marks) => (
          <TextInput
            {...marks}
            autoFocus
            value={label}
            maxLength={40}
            onText={setLabel}
            onEnter={() => void rename()}
          />
        )}
      </Labelled>
    </Modal>
  );
}
