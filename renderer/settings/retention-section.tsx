import { Checkbox, Select } from 'antd';
import { Link } from 'react-router';
import { ruleLines } from '../../shared/retention/kept-for.ts';
import {
  backupDays,
  binChoices,
  historyChoices,
  type RetentionPeriods,
  sayDays,
  undoDays,
  usualPeriods,
} from '../../shared/retention/periods.ts';
import { useLedger } from '../app/use-ledger.ts';
import { ask } from '../bridge/ask.ts';
import { useCall } from '../bridge/use-call.ts';
import { Labelled } from '../ui/labelled.tsx';
import { useSay } from '../ui/say.tsx';
import styles from './settings.module.css';

/** 保存期限: how long deleted rows and the history's values are kept, and whether they go by themselves. */
export function RetentionSection() {
  const { readOnly } = useLedger();
  const periods = useCall('retention', {}).data?.periods ?? usualPeriods;
  const say = useSay();
  const change = async (changed: Partial<RetentionPeriods>) => {
    try {
      await ask('changeRetention', { ...periods, ...changed });
      say.done('保存期限已改好。');
    } catch (error) {
      say.fault(error);
    }
  };
  return (
    <section className={styles.section} aria-labelledby="settings-retention">
      <h2 id="settings-retention">保存期限</h2>
      <Labelled label="回收站里的留多久" help="过了期限就列为可以清除，清除以后找不回来">
        {(marks) => (
          <Select
            {...marks}
            className={styles.period ?? ''}
            disabled={readOnly}
            value={periods.binDays}
            options={binChoices.map((days) => ({ value: days, label: sayDays(days) }))}
            onChange={(binDays) => void change({ binDays })}
          />
        )}
      </Labelled>
      <Labelled
        label="操作记录里改前改后的内容留多久"
        help="谁在什么时候改了哪一栏一直留着，只是看不到改前改后是什么了"
      >
        {(marks) => (
          <Select
            {...marks}
            className={styles.period ?? ''}
            disabled={readOnly}
            value={periods.historyDays}
            options={historyChoices.map((days) => ({ value: days, label: sayDays(days) }))}
            onChange={(historyDays) => void change({ historyDays })}
          />
        )}
      </Labelled>
      <p>
        <Checkbox
          disabled={readOnly}
          checked={periods.automatic}
          onChange={({ target }) => void change({ automatic: target.checked })}
        >
          打开账本时自动清除到期的，不再问我
        </Checkbox>
      </p>
      <p>这些是定好的：</p>
      <ul>
        <li>
          撤销要用的内容留 {sayDays(undoDays)}，备份最久留 {sayDays(backupDays)}。
        </li>
        {ruleLines().map(({ what, long }) => (
          <li key={`${what}/${long}`}>
            {what}：{long}。
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link to="/retention">查看到期的内容</Link>
      </p>
    </section>
  );
}
