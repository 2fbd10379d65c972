import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { registers } from '../../shared/registers/definitions/index.ts';
import { type OwnFieldType, ownFieldTypes } from '../../shared/registers/own/design.ts';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { answerLines, answersFrom, type DraftField, moved, newField } from './design-state.ts';
import styles from './designs.module.css';

const types = Object.entries(ownFieldTypes).map(([value, label]) => ({
  value: value as OwnFieldType,
  label,
}));

/** The fields of a design, one a line; the first of an own register is its name and stays first. */
export function FieldRows({
  fields,
  firstIsName,
  onChange,
}: {
  readonly fields: readonly DraftField[];
  readonly firstIsName: boolean;
  onChange(fields: readonly DraftField[]): void;
}) {
  const change = (index: number, part: Partial<DraftField>) =>
    onChange(fields.map((field, at) => (at === index ? { ...field, ...part } : field)));
  return (
    <>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th>栏目名称</th>
            <th>类型</th>
            <th>选项或关联</th>
            <th>必填</th>
            <th>打印</th>
            <th>操作</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, index) => (
            <FieldRow
              key={field.key}
              field={field}
              isName={firstIsName && index === 0}
              onChange={(part) => change(index, part)}
              {...(index > (firstIsName ? 1 : 0) ? { onUp: () => onChange(moved(fields, index, -1)) } : {})}
              {...(index < fields.length - 1 && !(firstIsName && index === 0)
                ? { onDown: () => onChange(moved(fields, index, 1)) }
                : {})}
              onTakeAway={() =>
                field.saved
                  ? change(index, { hidden: !field.hidden })
                  : onChange(fields.filter((_, at) => at !== index))
              }
            />
          ))}
        </tbody>
      </table>
      <Button onClick={() => onChange([...fields, newField(fields)])}>加一栏</Button>
    </>
  );
}

interface FieldRowProps {
  readonly field: DraftField;
  readonly isName: boolean;
  onChange(part: Partial<DraftField>): void;
  onUp?(): void;
  onDown?(): void;
  onTakeAway(): void;
}

function FieldRow({ field, isName, onChange, onUp, onDown, onTakeAway }: FieldRowProps) {
  const called = field.label === '' ? '新的一栏' : field.label;
  return (
    <tr className={field.hidden ? styles.hidden : undefined}>
      <td>
        <TextInput
          className={styles.wide}
          aria-label={`栏目名称：${called}`}
          value={field.label}
          maxLength={30}
          disabled={field.hidden}
          onText={(label) => onChange({ label })}
        />
      </td>
      <td>
        <Select
          className={styles.wide ?? ''}
          aria-label={`类型：${called}`}
          value={field.type}
          options={types}
          virtual={false}
          disabled={field.saved || isName}
          onChange={(type) => onChange({ type })}
        />
      </td>
      <td>
        {field.type.endsWith('choice') && (
          <TextArea
            aria-label={`选项，一行一个：${called}`}
            placeholder="一行写一个选项"
            value={answerLines(field)}
            onText={(lines) => onChange({ answers: answersFrom(field, lines) })}
          />
        )}
        {field.type === 'reference' && (
          <Select
            className={styles.wide ?? ''}
            aria-label={`关联哪个台账：${called}`}
            placeholder="选择台账"
            value={field.target}
            options={registers.map(({ key, label }) => ({ value: key, label }))}
            disabled={field.saved}
            onChange={(target) => onChange({ target })}
          />
        )}
      </td>
      <td>
        <Checkbox
          aria-label={`必填：${called}`}
          checked={field.required}
          disabled={isName || field.hidden}
          onChange={(event) => onChange({ required: event.target.checked })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={`打印：${called}`}
          checked={field.onPaper}
          disabled={field.hidden}
          onChange={(event) => onChange({ onPaper: event.target.checked })}
        />
      </td>
      <td className={styles.order}>
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`上移：${called}`}
          disabled={onUp === undefined}
          onClick={onUp}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`下移：${called}`}
          disabled={onDown === undefined}
          onClick={onDown}
        />
        {!isName && (
          <Button type="text" aria-label={`${takeAway(field)}：${called}`} onClick={onTakeAway}>
            {takeAway(field)}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** What people typed stays: a saved field is put out of use, not deleted. */
function takeAway({ saved, hidden }: DraftField): string {
  if (!saved) return '删除';
  return hidden ? '启用' : '停用';
}
