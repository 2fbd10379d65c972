import { Checkbox, Flex, Select } from 'antd';
import { pathField, pathLabel } from '../../../shared/registers/field-path.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { groupingFields, isDate, summableFields } from '../../../shared/registers/tally.ts';
import { choiceOf, presetOf, type TallyChoice } from '../../../shared/registers/tally-choice.ts';
import { type TallyPeriod, tallyPeriods, yearParts } from '../../../shared/registers/tally-period.ts';
import { Labelled } from '../../ui/labelled.tsx';
import { yearChoices } from '../../ui/year-choices.ts';
import { todayHere } from '../fields/field-entry.ts';
import styles from './tally-options.module.css';

/** The choice is none of the definition's tallies, the sum none of its figures, the year none. */
const none = '';

const periodOptions = Object.entries(tallyPeriods).map(([value, label]) => ({
  value: value as TallyPeriod,
  label,
}));

const partOptions = yearParts.map(({ part, label }) => ({ value: part, label }));

/** What is tallied: one of the office's usual tallies, or by any field, of any year. */
export function TallyOptions({
  definition,
  choice,
  onChoose,
}: {
  readonly definition: AnyRegister;
  readonly choice: TallyChoice;
  onChoose(choice: TallyChoice): void;
}) {
  const today = todayHere();
  const year = choice.span?.slice(0, 4) ?? null;
  const presets = definition.tallies ?? [];
  const preset = presetOf(definition, choice);
  const labelled = (keys: readonly string[]) =>
    keys.map((key) => ({ value: key, label: pathLabel(definition, key) }));
  const dates = Object.keys(definition.fields).filter((key) => isDate(fieldOf(definition, key)));
  const sums = summableFields(definition);
  return (
    <Flex gap={16} wrap align="end" className={styles.options ?? ''}>
      {presets.length > 0 && (
        <Choice
          label="常用汇总"
          value={preset === undefined ? none : String(presets.indexOf(preset))}
          options={[
            ...presets.map((tally, index) => ({ value: String(index), label: tally.label })),
            ...(preset === undefined ? [{ value: none, label: '自己选的' }] : []),
          ]}
          onChoose={(index) => {
            const chosen = presets[Number(index)];
            if (index !== none && chosen !== undefined) onChoose(choiceOf(chosen, today));
          }}
        />
      )}
      <Choice
        label="按什么汇总"
        value={choice.by}
        options={labelled(groupingFields(definition))}
        onChoose={(by) => onChoose({ ...choice, by })}
      />
      {isDate(pathField(definition, choice.by)) && (
        <Choice
          label="时间"
          value={choice.period}
          options={periodOptions}
          onChoose={(period) => onChoose({ ...choice, period })}
        />
      )}
      {sums.length > 0 && (
        <Choice
          label="合计什么"
          value={choice.sum ?? none}
          options={[{ value: none, label: `${definition.print.unit}数` }, ...labelled(sums)]}
          onChoose={(sum) => onChoose({ ...choice, sum: sum === none ? null : sum })}
        />
      )}
      {dates.length > 0 && (
        <Choice
          label="年份"
          value={year ?? none}
          options={yearChoices()}
          onChoose={(chosen) =>
            onChoose({
              ...choice,
              span: chosen === none ? null : `${chosen}${choice.span?.slice(4) ?? ''}`,
              within: choice.within ?? dates[0] ?? null,
            })
          }
        />
      )}
      {year !== null && (
        <Choice
          label="其中"
          value={choice.span?.slice(4) ?? none}
          options={partOptions}
          onChoose={(part) => onChoose({ ...choice, span: `${year}${part}` })}
        />
      )}
      {year !== null && dates.length > 1 && (
        <Choice
          label="年份看哪一栏"
          value={choice.within ?? none}
          options={labelled(dates)}
          onChoose={(within) => onChoose({ ...choice, within })}
        />
      )}
      {preset?.target !== undefined && (
        <Checkbox
          className={styles.only ?? ''}
          checked={choice.onlyMissing}
          onChange={({ target }) => onChoose({ ...choice, onlyMissing: target.checked })}
        >
          只看{preset.words?.missing ?? '还差'}的
        </Checkbox>
      )}
    </Flex>
  );
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  onChoose(value: Value): void;
}) {
  return (
    <Labelled label={label}>
      {(marks) => (
        <Select
          {...marks}
          className={styles.choice ?? ''}
          value={value}
          options={[...options]}
          onChange={onChoose}
        />
      )}
    </Labelled>
  );
}
