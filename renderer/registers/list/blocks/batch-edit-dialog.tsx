import { Alert, Modal, Radio, type RefSelectProps, Select, Spin } from 'antd';
import { useState } from 'react';
import type { ListLine } from '../../../../shared/api/registers.ts';
import { type AnyRegister, fieldOf } from '../../../../shared/registers/register.ts';
import { isVeiled } from '../../../../shared/registers/veil.ts';
import { ask } from '../../../bridge/ask.ts';
import { FaultText } from '../../../ui/fault-text.tsx';
import { Labelled } from '../../../ui/labelled.tsx';
import { useSay } from '../../../ui/say.tsx';
import { sayCount } from '../../../ui/say-figures.ts';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import { FieldControl } from '../../fields/field-control.tsx';
import { blankEntry, type FieldEntry } from '../../fields/field-entry.ts';
import styles from './blocks.module.css';
import { type CellBlock, useBlockCheck } from './use-block-check.ts';

interface BatchEditDialogProps {
  readonly definition: AnyRegister;
  readonly lines: readonly ListLine[];
  onClose(): void;
}

/** 批量修改: one field of many rows gets one value. What it would change is said first; one undo takes all of it back. */
export function BatchEditDialog({ definition, lines, onClose }: BatchEditDialogProps) {
  const say = useSay();
  const select = useFirstFocus<RefSelectProps>();
  const [field, setField] = useState<string | null>(null);
  const [way, setWay] = useState<'set' | 'clear'>('set');
  const [entry, setEntry] = useState<FieldEntry>(blankEntry);
  const [block, setBlock] = useState<CellBlock | null>(null);
  const [writing, setWriting] = useState(false);
  const { outcome, fault } = useBlockCheck(block);
  const { unit } = definition.print;

  const mean = (key: string | null, wanted: 'set' | 'clear', { text }: FieldEntry) => {
    const value = wanted === 'clear' ? '' : text;
    if (key === null || (wanted === 'set' && value.trim() === '')) return setBlock(null);
    // A press on 修改 leaves the field and means the same once more: checking it again would swallow the press.
    if (block?.columns[0] === key && block.rows[0]?.texts[0] === value) return;
    const rows = lines.map(({ id, revision }) => ({ row: { id, revision }, texts: [value] }));
    setBlock({ register: definition.key, columns: [key], rows, label: '批量修改' });
  };
  const write = async () => {
    if (block === null || field === null) return;
    setWriting(true);
    try {
      const { changed, batch } = await ask('writeCells', { ...block, apply: 'good' });
      say.done(`已修改 ${sayCount(changed)} ${unit}的${fieldOf(definition, field).label}`, batch);
      onClose();
    } catch (error) {
      say.fault(error);
    } finally {
      setWriting(false);
    }
  };
  const changing = outcome?.changed ?? 0;
  return (
    <Modal
      open
      title={`批量修改 ${sayCount(lines.length)} ${unit}`}
      okText={changing === 0 ? '修改' : `修改 ${sayCount(changing)} ${unit}`}
      cancelText="取消"
      okButtonProps={{ disabled: changing === 0, loading: writing }}
      onOk={() => void write()}
      onCancel={onClose}
      width={560}
    >
      <Labelled label="改哪一栏">
        {({ id }) => (
          <Select
            id={id}
            ref={select}
            className={styles.wide ?? ''}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择栏目"
            value={field}
            options={batchFields(definition).map((key) => ({
              value: key,
              label: fieldOf(definition, key).label,
            }))}
            onChange={(key: string) => {
              setField(key);
              setEntry(blankEntry);
              mean(key, way, blankEntry);
            }}
          />
        )}
      </Labelled>
      {field !== null && (
        <>
          <Radio.Group
            className={styles.way ?? ''}
            value={way}
            onChange={({ target }) => {
              setWay(target.value);
              mean(field, target.value, entry);
            }}
            options={[
              { value: 'set', label: '改成' },
              { value: 'clear', label: '清空' },
            ]}
          />
          {way === 'set' && (
            <FieldControl
              key={field}
              definition={definition}
              fieldKey={field}
              entry={entry}
              label={`${fieldOf(definition, field).label}改成`}
              onChange={setEntry}
              onCommit={(next) => mean(field, 'set', next)}
            />
          )}
        </>
      )}
      <div className={styles.outcome} role="status">
        {fault !== null && <Alert type="error" title={<FaultText fault={fault} />} showIcon />}
        {block !== null && outcome === null && fault === null && <Spin delay={300} />}
        {outcome !== null && <Outcome outcome={outcome} lines={lines} definition={definition} />}
      </div>
    </Modal>
  );
}

/** Refused rows named one by one; the rest are counted. */
const mostNamed = 5;

function Outcome({
  outcome: { changed, unchanged, refused },
  lines,
  definition,
}: {
  readonly outcome: NonNullable<ReturnType<typeof useBlockCheck>['outcome']>;
  readonly lines: readonly ListLine[];
  readonly definition: AnyRegister;
}) {
  const { unit } = definition.print;
  const rows = [...new Set(refused.map(({ row }) => row))];
  return (
    <>
      <p className={styles.sentence}>
        {changed > 0 ? `将修改 ${sayCount(changed)} ${unit}。` : '没有要改的。'}
        {unchanged > 0 && `${sayCount(unchanged)} ${unit}本来就是这样。`}
        {rows.length > 0 && `${sayCount(rows.length)} ${unit}不能改：`}
      </p>
      {rows.length > 0 && (
        <ul className={styles.refusals}>
          {rows.slice(0, mostNamed).map((row) => (
            <li key={row}>
              {lines[row]?.texts[definition.nameField]}：
              {refused.filter((other) => other.row === row).map(({ message }) => message)}
            </li>
          ))}
          {rows.length > mostNamed && (
            <li>
              还有 {sayCount(rows.length - mostNamed)} {unit}
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** Fields in which the same value may stand in many rows. */
function batchFields(definition: AnyRegister): readonly string[] {
  return Object.keys(definition.fields).filter((key) => {
    const field = fieldOf(definition, key);
    return (
      key !== definition.nameField &&
      !field.unique &&
      !isVeiled(field) &&
      field.type !== 'computed' &&
      field.type !== 'attachment'
    );
  });
}
