import { Alert, Select } from 'antd';
import { registers } from '../../../shared/registers/definitions/index.ts';
import { type RegisterGroup, registerGroups } from '../../../shared/registers/groups.ts';
import styles from './columns-step.module.css';
import type { RegisteredChoice, SheetChoice } from './sheet-choice.ts';

/** Every register, under its area of work. */
const registerChoices = (Object.keys(registerGroups) as RegisterGroup[])
  .map((group) => ({
    label: registerGroups[group],
    options: registers
      .filter((definition) => definition.group === group)
      .map(({ key, label }) => ({ value: key, label })),
  }))
  .filter(({ options }) => options.length > 0);

/** 名册与表头: recognised, or said by the clerk where the sheet's own words are not known. */
export function HeaderChoice({
  file,
  choice,
  onInspect,
}: {
  /** The workbook's name. */
  readonly file: string;
  readonly choice: SheetChoice;
  onInspect(choice: RegisteredChoice): void;
}) {
  const { offer, register } = choice;
  if (offer.top.length === 0) {
    return (
      <Alert
        className={styles.alert ?? ''}
        type="warning"
        showIcon
        title={`工作表“${offer.sheet}”是空的，没有可导入的内容。请选择别的工作表，或换一个文件。`}
      />
    );
  }
  const rows = offer.top.map(({ row, texts }) => ({
    value: row,
    label: `第 ${row} 行：${texts.join('、')}`,
  }));
  const { headerRow } = offer;
  if (headerRow !== null && !rows.some(({ value }) => value === headerRow))
    rows.push({ value: headerRow, label: `第 ${headerRow} 行` });
  return (
    <section className={styles.block} aria-labelledby="header-choice">
      <h2 id="header-choice" className={styles.heading}>
        {`《${file}》导入到哪里`}
      </h2>
      {headerRow === null && (
        <Alert
          className={styles.alert ?? ''}
          type="warning"
          showIcon
          title={`没有在工作表“${offer.sheet}”里认出表头。请选择名册，再指出写着栏目名称的是第几行；选错了文件，请换一个。`}
        />
      )}
      <div className={styles.choices}>
        <div className={styles.choice}>
          <label htmlFor="import-register">名册</label>
          <Select
            id="import-register"
            placeholder="请选择"
            autoFocus={headerRow === null}
            value={register}
            showSearch={{ optionFilterProp: 'label' }}
            options={registerChoices}
            onChange={(register: string) => onInspect({ ...choice, register })}
          />
        </div>
        <div className={styles.choice}>
          <label htmlFor="import-header">表头（写着栏目名称的那一行）</label>
          <Select
            id="import-header"
            placeholder={register === null ? '请先选择名册' : '请选择'}
            disabled={register === null}
            value={headerRow}
            options={rows}
            onChange={(row: number) =>
              register !== null && onInspect({ ...choice, register, headerRow: row })
            }
          />
        </div>
      </div>
    </section>
  );
}
