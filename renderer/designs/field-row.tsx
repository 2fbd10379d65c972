import { Button, Checkbox, Select } from 'antd';
import { registers } from '../../shared/registers/definitions/index.ts';
import { type OwnFieldType, ownFieldTypes } from '../../shared/registers/own/design.ts';
import { Grip, MoveButtons, type useOrder } from '../ui/order.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { type DraftField, ofType } from './design-state.ts';
import styles from './designs.module.css';
import { FieldSettings } from './field-settings.tsx';
import { withNewAnswers } from './table-state.ts';

const types = Object.entries(ownFieldTypes).map(([value, label]) => ({
  value: value as OwnFieldType,
  label,
}));

interface FieldRowProps {
  readonly field: DraftField;
  /** The other fields in use, for a reminder that ends when one of them is filled. */
  readonly others: readonly DraftField[];
  readonly isName: boolean;
  /** Whether its answers and further settings are shown below it. */
  readonly isOpen: boolean;
  readonly row: ReturnType<ReturnType<typeof useOrder>['rowOf']>;
  readonly grip: ReturnType<ReturnType<typeof useOrder>['gripOf']> | null;
  onChange(field: DraftField): void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  onOpen(wanted: boolean): void;
  onTakeAway(): void;
}

/** One field of a design, with what more can be said of it below. */
export function FieldRow(props: FieldRowProps) {
  const { field, others, isName, isOpen, row, grip, onChange, onUp, onDown, onOpen, onTakeAway } = props;
  const called = field.label === '' ? '新的一栏' : field.label;
  const away = takeAway(field);
  return (
    <>
      <tr className={field.hidden ? styles.hidden : undefined} {...row}>
        <td>
          <div className={styles.gripped}>
            <Grip grip={grip} />
            <TextInput
              className={styles.wide}
              aria-label={`栏目名称：${called}`}
              autoFocus={!field.saved && field.label === '' && !isName}
              value={field.label}
              maxLength={30}
              disabled={field.hidden}
              onText={(label) => onChange({ ...field, label })}
            />
          </div>
        </td>
        <td>
          <Select
            className={styles.wide ?? ''}
            aria-label={`类型：${called}`}
            value={field.type}
            options={types}
            virtual={false}
            listHeight={320}
            disabled={field.saved || isName}
            onChange={(type) => {
              const typed = ofType(field, type);
              const isChoice = type.endsWith('choice');
              onChange(
                isChoice && typed.answers.length === 0
                  ? { ...typed, answers: withNewAnswers([], 'a') }
                  : typed,
              );
              onOpen(isChoice);
            }}
          />
        </td>
        <td>
          <AnswersOrTarget
            field={field}
            called={called}
            isOpen={isOpen}
            onChange={onChange}
            onOpen={onOpen}
          />
        </td>
        <td className={styles.tick}>
          <Checkbox
            aria-label={`必填：${called}`}
            checked={field.required}
            disabled={isName || field.hidden}
            onChange={(event) => onChange({ ...field, required: event.target.checked })}
          />
        </td>
        <td className={styles.order}>
          <MoveButtons called={called} onUp={onUp} onDown={onDown} />
          <Button
            type="text"
            aria-label={`${isOpen ? '收起' : '更多'}：${called}`}
            aria-expanded={isOpen}
            disabled={field.hidden}
            onClick={() => onOpen(!isOpen)}
          >
            {isOpen ? '收起' : '更多'}
          </Button>
          {!isName && (
            <Button type="text" aria-label={`${away}：${called}`} onClick={onTakeAway}>
              {away}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && !field.hidden && (
        <tr className={styles.opened}>
          <td colSpan={5}>
            <FieldSettings field={field} others={others} isName={isName} onChange={onChange} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What a choice offers, in short; for a reference the register that it points into. */
function AnswersOrTarget({
  field,
  called,
  isOpen,
  onChange,
  onOpen,
}: Pick<FieldRowProps, 'field' | 'isOpen' | 'onChange' | 'onOpen'> & { readonly called: string }) {
  if (field.type.endsWith('choice')) {
    const offered = field.answers.filter(({ retired, label }) => !retired && label !== '');
    const short = offered.length === 0 ? '填写选项' : offered.map(({ label }) => label).join('、');
    return (
      <Button
        type="link"
        className={styles.answers ?? ''}
        aria-label={`${short}（${called}的选项）`}
        aria-expanded={isOpen}
        disabled={field.hidden}
        onClick={() => onOpen(!isOpen)}
      >
        {short}
      </Button>
    );
  }
  if (!field.type.startsWith('reference')) return null;
  return (
    <Select
      className={styles.wide ?? ''}
      aria-label={`关联哪个台账：${called}`}
      placeholder="选择台账"
      value={field.target}
      showSearch={{ optionFilterProp: 'label' }}
      virtual={false}
      options={registers.map(({ key, label }) => ({ value: key, label }))}
      disabled={field.saved}
      onChange={(target) => onChange({ ...field, target })}
    />
  );
}

/** What people typed stays: a saved field is put out of use, not deleted. */
function takeAway({ saved, hidden }: DraftField): string {
  if (!saved) return '删除';
  return hidden ? '启用' : '停用';
}
