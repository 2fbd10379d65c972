import { Alert, Button, Modal, Radio, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { ListLine } from '../../../../shared/api/registers.ts';
import type { AnyRegister } from '../../../../shared/registers/register.ts';
import { ask } from '../../../bridge/ask.ts';
import { FaultText } from '../../../ui/fault-text.tsx';
import { FirstButton } from '../../../ui/first-button.tsx';
import { useSay } from '../../../ui/say.tsx';
import { sayCount } from '../../../ui/say-figures.ts';
import { BlockPreview } from './block-preview.tsx';
import styles from './blocks.module.css';
import { formatBlock } from './cell-block.ts';
import type { PastePlan } from './paste-plan.ts';
import { type CellBlock, useBlockCheck } from './use-block-check.ts';

export interface PasteDialogProps {
  readonly definition: AnyRegister;
  readonly plan: PastePlan;
  /** The rows of the list from the current one on, as many as the block has; fewer at the end. */
  readonly targets: readonly ListLine[];
  /** 粘贴 adds what goes past the end of the list; 清空 does not. */
  readonly verb: '粘贴' | '清空';
  onClose(): void;
}

/** 粘贴 (P02): what a block from Excel or WPS would add, change and why not, cell by cell; then all of it, as one undo. */
export function PasteDialog({ definition, plan, targets, verb, onClose }: PasteDialogProps) {
  const say = useSay();
  const [asNew, setAsNew] = useState(() => namesOthers(definition, plan, targets));
  const [writing, setWriting] = useState(false);
  const block = useMemo((): CellBlock => {
    const rows = plan.rows.map((texts, index) => {
      const line = asNew ? undefined : targets[index];
      return { row: line === undefined ? null : { id: line.id, revision: line.revision }, texts: [...texts] };
    });
    const label = verb === '粘贴' ? '粘贴' : '修改';
    return { register: definition.key, columns: [...plan.columns], rows, label };
  }, [definition, plan, targets, verb, asNew]);
  const { outcome, fault } = useBlockCheck(block);
  const refused = new Set(outcome?.refused.map(({ row }) => row));
  const writes = (outcome?.added ?? 0) + (outcome?.changed ?? 0);

  const write = async () => {
    setWriting(true);
    try {
      const { added, changed, batch } = await ask('writeCells', { ...block, apply: 'good' });
      say.done(`已${verb}：${countWords(added, changed, 0)}`, batch);
      onClose();
    } catch (error) {
      say.fault(error);
    } finally {
      setWriting(false);
    }
  };
  const copyRefused = async () => {
    const rows = plan.rows.filter((_, index) => refused.has(index));
    try {
      await ask('copyText', { text: formatBlock(rows) });
      say.done(`已复制 ${sayCount(rows.length)} 行，可以粘贴回 Excel 里改`);
    } catch (error) {
      say.fault(error);
    }
  };
  const [first] = targets;
  return (
    <Modal
      open
      title={`${verb} ${sayCount(plan.rows.length)} 行 × ${plan.columns.length} 栏`}
      width={1080}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          {refused.size > 0 && <Button onClick={() => void copyRefused()}>复制有问题的行</Button>}
          <FirstButton
            // Only when it is known what would be written can the keyboard stand on it.
            key={outcome === null ? 'checking' : 'checked'}
            type="primary"
            disabled={writes === 0}
            loading={writing}
            onClick={() => void write()}
          >
            {refused.size > 0 && writes > 0
              ? `写入没有问题的 ${sayCount(writes)} 行`
              : `写入 ${sayCount(writes)} 行`}
          </FirstButton>
        </>
      }
    >
      {verb === '粘贴' && first !== undefined && (
        <Radio.Group
          className={styles.way ?? ''}
          value={asNew}
          onChange={({ target }) => setAsNew(target.value)}
          options={[
            { value: false, label: `从“${first.texts[definition.nameField] ?? ''}”这一行起往下写` },
            { value: true, label: '全部作为新的行' },
          ]}
        />
      )}
      {plan.leftOut.length > 0 && <Alert type="warning" title={plan.leftOut.join('')} showIcon />}
      <p className={styles.sentence} role="status">
        {outcome === null ? '正在检查…' : sentence(outcome, refused.size)}
        {plan.headed && '第一行是表头，按表头对应栏目。'}
      </p>
      {fault !== null && <Alert type="error" title={<FaultText fault={fault} />} showIcon />}
      {outcome === null ? (
        fault === null && <Spin delay={300} />
      ) : (
        <BlockPreview
          definition={definition}
          columns={plan.columns}
          texts={plan.rows}
          names={asNew ? [] : targets.map(({ texts }) => texts[definition.nameField] ?? '')}
          outcome={outcome}
        />
      )}
    </Modal>
  );
}

/**
 * Whether a block speaks of other people than the rows it would be written over: more of its names differ than agree.
 * Nobody means to rename half a page of people.
 */
function namesOthers(
  definition: AnyRegister,
  { columns, rows }: PastePlan,
  targets: readonly ListLine[],
): boolean {
  const column = columns.indexOf(definition.nameField);
  if (column < 0) return false;
  const same = targets.filter(
    ({ texts }, row) => texts[definition.nameField] === rows[row]?.[column]?.trim(),
  );
  return same.length * 2 < targets.length;
}

function sentence(
  {
    added,
    changed,
    unchanged,
  }: { readonly added: number; readonly changed: number; readonly unchanged: number },
  refused: number,
): string {
  if (added + changed + unchanged === 0) return `${sayCount(refused)} 行都有问题，没有可以写入的。`;
  const problems = refused === 0 ? '' : `${sayCount(refused)} 行有问题，不会写入。`;
  return `将${countWords(added, changed, unchanged)}。${problems}`;
}

function countWords(added: number, changed: number, unchanged: number): string {
  const parts = [
    added > 0 ? `新增 ${sayCount(added)} 行` : '',
    changed > 0 ? `修改 ${sayCount(changed)} 行` : '',
    unchanged > 0 ? `${sayCount(unchanged)} 行没有变化` : '',
  ];
  return parts.filter((part) => part !== '').join('，') || '不改动任何一行';
}
