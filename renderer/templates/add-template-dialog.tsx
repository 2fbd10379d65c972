import { Modal } from 'antd';
import { useState } from 'react';
import { type TemplateCheck, type TemplateInfo, templateLabel } from '../../shared/api/templates.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { ask } from '../bridge/ask.ts';
import { Notice } from '../documents/notice.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { useSay } from '../ui/say.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { describeTemplate, describeUnknown, labelOfFile } from './template-words.ts';

/** A form that was chosen and looked at. */
export interface ChosenForm {
  readonly path: string;
  readonly check: TemplateCheck;
  /** The template whose place it is to take; null for a new one. */
  readonly replaces: TemplateInfo | null;
}

/** 添加模板: what the form has, which words are unknown, and how it is to be called. */
export function AddTemplateDialog({
  definition,
  form,
  onClose,
}: {
  readonly definition: AnyRegister;
  readonly form: ChosenForm;
  onClose(): void;
}) {
  const { path, check, replaces } = form;
  const say = useSay();
  const [label, setLabel] = useState(replaces?.label ?? labelOfFile(path));
  const [pressed, setPressed] = useState(false);
  const [busy, setBusy] = useState(false);
  const parsed = templateLabel.safeParse(label);
  const problem = parsed.success ? null : (parsed.error.issues[0]?.message ?? null);
  const add = async () => {
    setPressed(true);
    if (!parsed.success || busy) return;
    setBusy(true);
    try {
      await ask('addTemplate', {
        register: definition.key,
        path,
        label: parsed.data,
        replaces: replaces?.id ?? null,
        job: crypto.randomUUID(),
      });
      say.done(replaces === null ? `已添加模板“${parsed.data}”` : `已更换模板“${parsed.data}”`);
      onClose();
    } catch (error) {
      say.fault(error);
    } finally {
      setBusy(false);
    }
  };
  const sound = check.unknown.length === 0;
  const verb = replaces === null ? '添加' : '更换';
  return (
    <Modal
      open
      title={replaces === null ? '添加模板' : `更换模板“${replaces.label}”`}
      okText={sound ? verb : `仍然${verb}`}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void add()}
      onCancel={onClose}
      width={560}
    >
      <p>{describeTemplate(check)}。</p>
      <Labelled
        label="模板名称"
        help="套出来的文件以它开头，例如“志愿者登记表-王芳”。"
        error={pressed ? problem : null}
      >
        {(marks) => (
          <TextInput
            {...marks}
            autoFocus
            value={label}
            maxLength={40}
            onText={setLabel}
            onEnter={() => void add()}
          />
        )}
      </Labelled>
      {!sound && (
        <Notice type="warning">
          模板里有不认识的词：{describeUnknown(check.unknown)}
          。照这样添加，这些词会原样留在填好的文件里；建议先在文件里改好，保存后再选一次。
        </Notice>
      )}
    </Modal>
  );
}
