import { Checkbox, InputNumber, Select } from 'antd';
import { isDated, isFigure } from '../../shared/registers/own/usual-settings.ts';
import { Labelled } from '../ui/labelled.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { AnswerRows } from './answer-rows.tsx';
import type { DraftField } from './design-state.ts';
import styles from './designs.module.css';

/** Days before which a date is first said, until somebody chooses others. */
const usualDays = 7;

interface FieldSettingsProps {
  readonly field: DraftField;
  readonly others: readonly DraftField[];
  readonly isName: boolean;
  onChange(field: DraftField): void;
}

/** The answers of a choice, and what else can be said of a field. */
export function FieldSettings({ field, others, isName, onChange }: FieldSettingsProps) {
  const { type, label } = field;
  const change = (part: Partial<DraftField>) => onChange({ ...field, ...part });
  return (
    <div className={styles.settings}>
      {type.endsWith('choice') && (
        <AnswerRows
          answers={field.answers}
          prefix="a"
          readOnly={false}
          onChange={(answers) => change({ answers })}
        />
      )}
      <div className={styles.pair}>
        <Labelled label="填写说明" help="写在填写框下面，可以不写">
          {(marks) => (
            <TextInput
              {...marks}
              value={field.help ?? ''}
              maxLength={100}
              onText={(help) => change({ help: help === '' ? null : help })}
            />
          )}
        </Labelled>
        {type !== 'attachment' && (
          <Labelled label="表里的其他叫法" help="导入时也认这些表头，几个用顿号隔开">
            {(marks) => (
              <TextInput {...marks} value={field.aliases} onText={(aliases) => change({ aliases })} />
            )}
          </Labelled>
        )}
      </div>
      <div className={styles.ticks}>
        {!isName && (
          <Checkbox checked={field.inList} onChange={(event) => change({ inList: event.target.checked })}>
            显示在名册里
          </Checkbox>
        )}
        <Checkbox checked={field.onPaper} onChange={(event) => change({ onPaper: event.target.checked })}>
          印在纸上
        </Checkbox>
        {isFigure(field) && (
          <Checkbox checked={field.total} onChange={(event) => change({ total: event.target.checked })}>
            算合计
          </Checkbox>
        )}
        {type.startsWith('reference') && (
          <Checkbox
            checked={field.makeMissing}
            onChange={(event) => change({ makeMissing: event.target.checked })}
          >
            导入时，没有的名称一并新建
          </Checkbox>
        )}
        {isDated(field) && (
          <Checkbox
            checked={field.reminder !== null}
            onChange={(event) =>
              change({ reminder: event.target.checked ? { days: usualDays, doneBy: null } : null })
            }
          >
            到期提醒
          </Checkbox>
        )}
      </div>
      {field.reminder !== null && (
        <div className={styles.pair}>
          <Labelled label="提前几天提醒" help="到期提醒写在首页">
            {(marks) => (
              <InputNumber
                {...marks}
                min={0}
                max={366}
                precision={0}
                suffix="天"
                value={field.reminder?.days ?? usualDays}
                onChange={(days) =>
                  change({ reminder: { days: days ?? 0, doneBy: field.reminder?.doneBy ?? null } })
                }
              />
            )}
          </Labelled>
          <Labelled
            label="填了哪一栏就不再提醒"
            help={field.reminder.doneBy === null ? '不选的，提醒到当天为止' : '没有填，过了日子也一直提醒'}
          >
            {(marks) => (
              <Select
                {...marks}
                className={styles.wide ?? ''}
                allowClear
                placeholder="不选"
                value={field.reminder?.doneBy ?? null}
                options={others.map((other) => ({ value: other.key, label: other.label }))}
                onChange={(doneBy: string | null | undefined) =>
                  change({
                    reminder: { days: field.reminder?.days ?? usualDays, doneBy: doneBy ?? null },
                  })
                }
              />
            )}
          </Labelled>
        </div>
      )}
      {label === '' && <p className={styles.note}>先写栏目名称。</p>}
    </div>
  );
}
