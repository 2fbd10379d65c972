import { Radio } from 'antd';
import { Labelled } from '../ui/labelled.tsx';
import { TextInput } from '../ui/text-input.tsx';
import styles from './ledgers.module.css';
import type { OfficeDraft } from './office-draft.ts';

/** 单位: name, what it belongs to, code; the same in a new ledger and in the settings. */
export function OfficeFields({
  office,
  onOffice,
  error,
  onEnter,
  autoFocus = false,
}: {
  readonly office: OfficeDraft;
  readonly onOffice: (office: OfficeDraft) => void;
  /** Why the name will not do. */
  readonly error: string | null;
  readonly onEnter: () => void;
  readonly autoFocus?: boolean;
}) {
  return (
    <>
      <Labelled label="单位名称" help="会印在名册和报表上，如“柳岸社区党委”。" error={error}>
        {(marks) => (
          <TextInput
            {...marks}
            autoFocus={autoFocus}
            maxLength={60}
            status={error === null ? '' : 'error'}
            value={office.name}
            onText={(name) => onOffice({ ...office, name })}
            onEnter={onEnter}
          />
        )}
      </Labelled>
      <div className={styles.beside}>
        <Labelled label="上级是" help="党内统计表六的栏目由它决定。">
          {(marks) => (
            <Radio.Group
              {...marks}
              options={[
                { value: '街道', label: '街道' },
                { value: '乡镇', label: '乡镇' },
              ]}
              value={office.level}
              onChange={(event) => onOffice({ ...office, level: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label="单位编码" help="上级发的编码，没有可以不填。">
          {(marks) => (
            <TextInput
              {...marks}
              maxLength={30}
              value={office.code}
              onText={(code) => onOffice({ ...office, code })}
              onEnter={onEnter}
            />
          )}
        </Labelled>
      </div>
    </>
  );
}
