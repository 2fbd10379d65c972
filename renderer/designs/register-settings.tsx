import { Button, Select } from 'antd';
import { useState } from 'react';
import type { OwnRegister } from '../../shared/registers/own/design.ts';
import {
  canGroup,
  canMatch,
  fieldsInUse,
  isDated,
  isFigure,
  settingsOf,
} from '../../shared/registers/own/usual-settings.ts';
import { Labelled } from '../ui/labelled.tsx';
import type { DraftField } from './design-state.ts';
import styles from './designs.module.css';

export type RegisterSettings = Pick<OwnRegister, 'matchBy' | 'sort' | 'sectionBy' | 'tallies'>;

/** Nothing is said: everything is as it usually is. */
export const usualSettings: RegisterSettings = { matchBy: null, sort: null, sectionBy: null, tallies: null };

/** The tally counts the rows. */
const rowsThemselves = '';

/** 更多设置 of an own register, out of the way until they are wanted: each has a usual answer that is shown. */
export function RegisterSettingsPart({
  fields,
  unit,
  settings,
  onChange,
}: {
  readonly fields: readonly DraftField[];
  readonly unit: string;
  readonly settings: RegisterSettings;
  onChange(settings: RegisterSettings): void;
}) {
  const [isOpen, setOpen] = useState(false);
  const used = fieldsInUse(fields).filter(({ label }) => label !== '');
  const { matchBy, sort, tallies } = settingsOf({ ...settings, fields: used });
  const optionsOf = (list: readonly DraftField[]) => list.map(({ key, label }) => ({ value: key, label }));
  const isDay = used.some((field) => field.key === sort?.field && isDated(field));
  const references = used.filter(({ type }) => type === 'reference');
  const groups = used.filter(canGroup);
  return (
    <div className={styles.more}>
      <Button type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? '收起更多设置' : '更多设置'}
      </Button>
      {isOpen && (
        <div className={styles.settings}>
          <div className={styles.pair}>
            <Labelled label="怎样算同一条" help="再导入时，这几栏都相同的算同一条，只更新，不重复新增">
              {(marks) => (
                <Select
                  {...marks}
                  className={styles.wide ?? ''}
                  mode="multiple"
                  value={[...matchBy]}
                  options={optionsOf(used.filter(canMatch))}
                  onChange={(keys) => onChange({ ...settings, matchBy: keys.length === 0 ? null : keys })}
                />
              )}
            </Labelled>
            <Labelled label="名册怎样排" help="在名册里点表头，可以临时换一种">
              {(marks) => (
                <div className={styles.sort}>
                  <Select
                    {...marks}
                    className={styles.wide ?? ''}
                    value={sort?.field ?? null}
                    options={optionsOf(used.filter(canMatch))}
                    onChange={(field) =>
                      onChange({ ...settings, sort: { field, descending: sort?.descending ?? false } })
                    }
                  />
                  <Select
                    aria-label="先后"
                    value={sort?.descending === true}
                    options={[
                      { value: false, label: isDay ? '从早到晚' : '从小到大' },
                      { value: true, label: isDay ? '从晚到早' : '从大到小' },
                    ]}
                    onChange={(descending) =>
                      sort !== null && onChange({ ...settings, sort: { ...sort, descending } })
                    }
                  />
                </div>
              )}
            </Labelled>
            {references.length > 0 && (
              <Labelled label="打印时按什么分开" help="每一份从新的一页印起">
                {(marks) => (
                  <Select
                    {...marks}
                    className={styles.wide ?? ''}
                    allowClear
                    placeholder="不分开"
                    value={
                      references.some(({ key }) => key === settings.sectionBy) ? settings.sectionBy : null
                    }
                    options={optionsOf(references)}
                    onChange={(sectionBy: string | null | undefined) =>
                      onChange({ ...settings, sectionBy: sectionBy ?? null })
                    }
                  />
                )}
              </Labelled>
            )}
          </div>
          {groups.length > 0 && (
            <TallyRows
              tallies={tallies}
              groups={optionsOf(groups)}
              sums={[{ value: rowsThemselves, label: `${unit}数` }, ...optionsOf(used.filter(isFigure))]}
              onChange={(next) => onChange({ ...settings, tallies: next })}
            />
          )}
        </div>
      )}
    </div>
  );
}

type OwnTallies = NonNullable<RegisterSettings['tallies']>;
type Options = readonly { readonly value: string; readonly label: string }[];

/** 常用汇总, one a line. */
function TallyRows({
  tallies,
  groups,
  sums,
  onChange,
}: {
  readonly tallies: OwnTallies;
  readonly groups: Options;
  readonly sums: Options;
  onChange(tallies: OwnTallies): void;
}) {
  const set = (index: number, part: Partial<OwnTallies[number]>) =>
    onChange(tallies.map((tally, at) => (at === index ? { ...tally, ...part } : tally)));
  return (
    <fieldset className={styles.tallies}>
      <legend>常用汇总</legend>
      {tallies.map(({ by, sum }, index) => (
        // Two may be alike while they are chosen: only the place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={index} className={styles.tally}>
          <span>按</span>
          <Select
            aria-label={`第 ${index + 1} 个汇总按什么`}
            value={by}
            options={[...groups]}
            onChange={(next) => set(index, { by: next })}
          />
          <span>看</span>
          <Select
            aria-label={`第 ${index + 1} 个汇总合计什么`}
            value={sum ?? rowsThemselves}
            options={[...sums]}
            onChange={(next) => set(index, { sum: next === rowsThemselves ? null : next })}
          />
          <Button
            type="text"
            aria-label={`删除第 ${index + 1} 个汇总`}
            onClick={() => onChange(tallies.toSpliced(index, 1))}
          >
            删除
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...tallies, { by: groups[0]?.value ?? '', sum: null }])}>
        加一个汇总
      </Button>
    </fieldset>
  );
}
